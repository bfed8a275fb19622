import { formatMoney, toNumeric, toPrinted } from "../../expression/values/index.ts";
import type { CardRow } from "../../model/documents.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledBlock } from "../../model/module.ts";
import { savedState, type SavedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { resolveText, valueOfField } from "../resolve-property.ts";
import { type PlannedRow, planOf } from "./card-plan.ts";

/** What a person checks before using a disbursement block: each value, and whether it rests on a hidden or default one. */
export function disbursementRows(block: CompiledBlock, state: EvaluationState): CardRow[] {
  return planOf(block, state.module).rows.map((planned) => {
    const { value, hidden, defaulted } = resolveRow(planned, state);
    if (!hidden && !defaulted) return { label: planned.label, value };
    const marks = { ...(hidden && { hidden_source: true as const }), ...(defaulted && { defaulted: true as const }) };
    return { label: planned.label, value, ...marks };
  });
}

export interface ResolvedRow {
  readonly value: string;
  readonly hidden: boolean;
  readonly defaulted: boolean;
}

export function resolveRow({ field, money, words, sources }: PlannedRow, state: EvaluationState): ResolvedRow {
  const printed = printValue(valueOfField(field, state), money, state);
  const value = words?.get(printed) ?? printed;
  let hidden = false;
  let defaulted = false;
  for (const key of sources) {
    const saved = savedState(state.claim, key);
    const block = saved && state.module.byKey.get(key);
    if (!block) continue;
    hidden ||= state.visible[block.index] !== true;
    defaulted ||= saved.defaulted === true;
  }
  return { value, hidden, defaulted };
}

/** An input's own value in words, empty while there is none. */
export function inputRow(block: CompiledBlock, saved: SavedState | undefined, state: EvaluationState): CardRow {
  const label = inputLabel(block, state);
  const value = saved ? printInput(block, saved, state) : "";
  return saved?.defaulted === true ? { label, value, defaulted: true } : { label, value };
}

export function inputLabel(block: CompiledBlock, state: EvaluationState): string {
  return resolveText(block, "/title", state) ?? block.key;
}

export function printInput(block: CompiledBlock, saved: SavedState, state: EvaluationState): string {
  const { value } = saved;
  if (block.type === "radio" || block.type === "dropdown")
    return toPrinted(saved.option_value ?? saved.option_key ?? undefined);
  if (block.type === "checkbox") return value === true ? "Yes" : "No";
  if (block.type !== "input.currency") return toPrinted(value ?? undefined);
  const { isoCode } = block.block as { isoCode?: string };
  return printMoney(value as Value, isoCode || state.module.currency, state);
}

function printValue(value: Value, money: boolean, state: EvaluationState): string {
  return money ? printMoney(value, state.module.currency, state) : toPrinted(value);
}

function printMoney(value: Value, currency: string | undefined, state: EvaluationState): string {
  const number = toNumeric(value);
  if (number === undefined || currency === undefined) return toPrinted(value);
  return formatMoney(number, currency, state.module.locale) ?? toPrinted(value);
}
