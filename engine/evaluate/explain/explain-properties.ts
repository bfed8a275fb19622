import { printExpression } from "../../expression/index.ts";
import { round, toNumeric, toPrinted } from "../../expression/values/index.ts";
import { isDisbursement } from "../../model/block-kinds.ts";
import type { Rounding } from "../../model/documents.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledBlock, Field, Slot } from "../../model/module.ts";
import { readingOf } from "../../model/property-reading.ts";
import { disbursementLabels } from "../card/row-labels.ts";
import { valueOfField } from "../resolve-property.ts";
import type { ExplainView } from "./explain-view.ts";
import type { PropertyExplanation, ValueStep } from "./explanation.ts";
import { findSources } from "./value/find-sources.ts";
import { findSteps } from "./value/find-steps.ts";
import { toMissingValues } from "./value/missing-value.ts";
import { printValue, toJsonValue } from "./value/print-value.ts";

/** Every property of a block that a template gives, and what a disbursement has fixed of its own. */
export function explainProperties(block: CompiledBlock, view: ExplainView): readonly PropertyExplanation[] {
  const first = new Map<string, string>();
  return valuesFirst(block).flatMap(([property, field]) => {
    const value = valueOfField(field, view.state);
    const money = isDisbursement(block.type) && isAmount(property, block, view);
    const start = { property, name: nameOf(field), value, money };
    if ("slot" in field) return [explainSlot(start, field.slot, first, view)];
    if (!isDisbursement(block.type) || !isPaid(property) || value === undefined) return [];
    const value_text = printValue(value, undefined, money, view.module);
    return [{ property, name: start.name, ...toJsonValue(value), value_text, steps: [], sources: [] }];
  });
}

/** What decides before what is only read. */
function valuesFirst({ fields }: CompiledBlock): readonly (readonly [string, Field])[] {
  const entries = [...fields].filter(([, field]) => !("slot" in field) || field.slot.reading !== "truth");
  return [
    ...entries.filter(([property]) => readingOf(property) !== "text"),
    ...entries.filter(([property]) => readingOf(property) === "text"),
  ];
}

interface Start {
  readonly property: string;
  readonly name: string;
  readonly value: Value;
  readonly money: boolean;
}

/** `first` remembers where each formula stood first, so that its steps are told once. */
function explainSlot(start: Start, slot: Slot, first: Map<string, string>, view: ExplainView): PropertyExplanation {
  const { property, name, value, money } = start;
  const { expression } = slot;
  const formula = printExpression(expression.expression);
  const earlier = first.get(formula);
  first.set(formula, earlier ?? property);
  const rounding = money ? roundingOf(property, value, view) : undefined;
  const missing = toMissingValues(view.state.missing[slot.slot] ?? [], view.module);
  const notes: string[] = [];
  expression.value({ ...view.frame, notes });
  return {
    property,
    name,
    ...toJsonValue(value),
    value_text: printValue(rounding?.to ?? value, undefined, money, view.module),
    formula,
    ...(earlier !== undefined && { same_as: earlier }),
    steps:
      earlier === undefined ? [...findSteps(expression.expression, money, view), ...roundingSteps(rounding, view)] : [],
    ...(rounding && { rounding }),
    sources: findSources(expression, view),
    ...(missing.length > 0 && { missing }),
    ...(notes.length > 0 && { notes: [...new Set(notes)] }),
  };
}

/** A whole amount needs none; with `reject` the amount is refused instead. */
function roundingOf(property: string, value: Value, { module }: ExplainView): Rounding | undefined {
  const number = toNumeric(value);
  if (number === undefined || typeof number === "number" || module.rounding === "reject") return undefined;
  const to = round(number, module.rounding);
  return typeof to === "number" ? { property, from: toPrinted(number), to, mode: module.rounding } : undefined;
}

function roundingSteps(rounding: Rounding | undefined, { module }: ExplainView): readonly ValueStep[] {
  if (!rounding) return [];
  const from = printValue(rounding.from, undefined, true, module);
  const text = `${from} rounded ${rounding.mode.replaceAll("_", " ")}`;
  return [{ text, value: rounding.to, value_text: printValue(rounding.to, undefined, true, module) }];
}

function isAmount(property: string, block: CompiledBlock, { module }: ExplainView): boolean {
  return property === "/payee/amount" || disbursementLabels(property, block, module)?.money === true;
}

/** What leaves with the request, as against what only names it in the books. */
function isPaid(property: string): boolean {
  return /^\/(amount$|payee\/|payment_details\/|fulfillment_data\/|frequency\/|duration\/|due_date$)/.test(property);
}

function nameOf({ segments }: Field): string {
  return segments.join(".");
}
