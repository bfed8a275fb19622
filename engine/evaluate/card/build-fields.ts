import { isDecimal, toPrinted } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { EvaluationState } from "../evaluation-state.ts";

type Fields = Record<string, unknown>;

/** The block's properties with every template resolved, in the shape the author wrote; no value is null. */
export function buildFields(block: CompiledBlock, state: EvaluationState): Fields {
  const fields: Fields = {};
  for (const field of block.fields.values()) {
    const value = "slot" in field ? toJson(state.results[field.slot.slot]) : field.constant;
    place(fields, field.segments, value);
  }
  return fields;
}

function place(fields: Fields, segments: readonly string[], value: unknown): void {
  let holder = fields;
  for (const segment of segments.slice(0, -1)) {
    holder = (holder[segment] ??= {}) as Fields;
  }
  holder[segments.at(-1) ?? ""] = value;
}

/** Decimals as text, because a JSON number would be read as a float. */
export function toJson(value: Value): unknown {
  if (value === undefined) return null;
  return isDecimal(value) ? toPrinted(value) : value;
}
