import { parseDay, toNumeric, toPrinted } from "../../expression/values/index.ts";
import { isInput } from "../../model/block-kinds.ts";
import type { BlockState, SavedBlockState } from "../../model/documents.ts";
import type { ClaimScope } from "../../model/evaluation.ts";
import type { Value } from "../../model/expression.ts";
import type { CompiledBlock, CompiledModule } from "../../model/module.ts";
import { savedState } from "../block-state.ts";
import { frameOf } from "../frame.ts";
import { optionsOf } from "./options.ts";

/**
 * The block states of a claim as it is opened: each default resolved once, in block order, so that a later default can
 * read an earlier one. A default whose references are missing, or that its block could not hold, is not stored.
 */
export function openClaim(
  module: CompiledModule,
  { claim, now }: { readonly claim: ClaimScope; readonly now: string | number },
): { readonly block_states: NonNullable<ClaimScope["block_states"]> } {
  const states: Record<string, SavedBlockState> = { ...claim.block_states };
  const opened = { ...claim, block_states: states };
  for (const block of module.order) {
    if (!block.defaultValue || block.withheld || !isInput(block.type) || savedState(opened, block.key)) continue;
    const frame = frameOf(module, opened, now);
    const value =
      "expression" in block.defaultValue ? block.defaultValue.expression.value(frame) : block.defaultValue.constant;
    const state = defaultState(block, value as Value | null, module);
    if (state) states[block.key] = { ...state, defaulted: true } as BlockState;
  }
  return { block_states: states };
}

function defaultState(block: CompiledBlock, value: Value | null, module: CompiledModule): object | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const { type } = block;
  switch (type) {
    case "checkbox":
      return typeof value === "boolean" ? { type, value } : undefined;
    case "radio":
    case "dropdown": {
      const key = toPrinted(value).trim();
      const option = optionsOf(block)?.find((candidate) => candidate.key === key);
      return option && { type, option_key: option.key, option_value: option.value };
    }
    case "input.date":
      return typeof value === "string" && parseDay(value, module.timeZone) !== undefined ? { type, value } : undefined;
    case "input.number":
    case "input.currency": {
      const number = toNumeric(value);
      return typeof number === "number" ? { type, value: number } : undefined;
    }
    default:
      return { type, value: toPrinted(value) };
  }
}
