import type { CardInput } from "../../model/documents.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { SavedState } from "../block-state.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { invalidReasons } from "../input/invalid-reasons.ts";
import { dateLimits, numberLimits } from "../input/limits.ts";
import { optionsOf } from "../input/options.ts";
import { resolveProperty } from "../resolve-property.ts";
import { isRequired } from "../visibility.ts";
import { toJson } from "./build-fields.ts";

/** What a form needs to ask for a block's value: the value now, its limits, its options. */
export function buildInput(block: CompiledBlock, saved: SavedState | undefined, state: EvaluationState): CardInput {
  return {
    value: inputValue(block, saved),
    required: isRequired(block, state),
    invalid: saved ? [...invalidReasons(block, saved, state)] : [],
    ...inputTerms(block, state),
  };
}

export function inputValue(block: CompiledBlock, saved: SavedState | undefined): CardInput["value"] {
  const value = chooses(block) ? saved?.option_key : saved?.value;
  return (value ?? null) as CardInput["value"];
}

/** The options and limits, the same for every claim unless one of them is a template. */
export function inputTerms(
  block: CompiledBlock,
  state: EvaluationState,
): Omit<CardInput, "value" | "required" | "invalid"> {
  const written = block.block as { min_length?: unknown; max_length?: unknown; isoCode?: unknown };
  const placeholder = resolveProperty(block, "/placeholder", state)?.value;
  const options = chooses(block) ? optionsOf(block) : undefined;
  return {
    ...(options && { options: [...options] }),
    ...limitsOf(block, state),
    ...(typeof written.min_length === "number" && { min_length: written.min_length }),
    ...(typeof written.max_length === "number" && { max_length: written.max_length }),
    ...(placeholder !== undefined && { placeholder: toJson(placeholder) as string | number }),
    ...(block.type === "input.currency" && currencyOf(written.isoCode, state)),
  };
}

function chooses(block: CompiledBlock): boolean {
  return block.type === "radio" || block.type === "dropdown";
}

function limitsOf(block: CompiledBlock, state: EvaluationState): object {
  if (block.type === "input.date") return dateLimits(block, state);
  if (block.type !== "input.number" && block.type !== "input.currency") return {};
  return Object.fromEntries(Object.entries(numberLimits(block, state)).map(([name, limit]) => [name, toJson(limit)]));
}

// A currency input that names no currency is in the module's.
function currencyOf(isoCode: unknown, state: EvaluationState): { iso_code?: string } {
  const code = typeof isoCode === "string" && isoCode !== "" ? isoCode : state.module.currency;
  return code === undefined ? {} : { iso_code: code };
}
