import { toPrinted } from "../expression/values/index.ts";
import type { Value } from "../model/expression.ts";
import type { CompiledBlock, Field } from "../model/module.ts";
import type { EvaluationState } from "./evaluation-state.ts";

/** One property of a block for one claim. */
export interface ResolvedProperty {
  readonly value: Value;
  /** The paths that had no value; empty for a property without a template. */
  readonly missing: readonly string[];
}

const nothing: readonly string[] = [];

/** Undefined when the author did not write the property; an empty text and null in a disbursement are no value. */
export function resolveProperty(
  block: CompiledBlock,
  property: string,
  state: EvaluationState,
): ResolvedProperty | undefined {
  const field = block.fields.get(property);
  if (!field) return undefined;
  const missing = "slot" in field ? (state.missing[field.slot.slot] ?? nothing) : nothing;
  return { value: valueOfField(field, state), missing };
}

/** An empty text and null are no value here. */
export function valueOfField(field: Field, state: EvaluationState): Value {
  const value = "slot" in field ? state.results[field.slot.slot] : field.constant;
  return value === "" || value === null ? undefined : value;
}

/** A text property, as Handlebars prints it: empty where values are missing. */
export function resolveText(block: CompiledBlock, property: string, state: EvaluationState): string | undefined {
  const field = block.fields.get(property);
  if (!field) return undefined;
  const text = "slot" in field ? state.results[field.slot.slot] : field.constant;
  return toPrinted(text ?? undefined);
}
