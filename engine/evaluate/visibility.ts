import { isDisbursement } from "../model/block-kinds.ts";
import type { Truth } from "../model/expression.ts";
import type { CompiledBlock, ConditionName } from "../model/module.ts";
import type { EvaluationState } from "./evaluation-state.ts";

/** The truth of one condition of a block; undefined where the author set none. */
export function truthOf(block: CompiledBlock, name: ConditionName, evaluation: EvaluationState): Truth | undefined {
  const condition = block.conditions[name];
  return condition && (evaluation.results[condition.slot] as Truth);
}

/**
 * Whether a block stands on the form. Unknown hides an ordinary block whose `show_if` it is; a block that moves money
 * stays in sight and cannot be used, so that people see what it waits for.
 */
export function isVisible(block: CompiledBlock, evaluation: EvaluationState): boolean {
  if (block.parent && !evaluation.visible[block.parent.index]) return false;
  const show = truthOf(block, "show_if", evaluation);
  const shown = show === undefined || show === "true" || (isDisbursement(block.type) && show !== "false");
  return shown && truthOf(block, "hide_if", evaluation) !== "true";
}

/** Required counts only while the block can be seen; unknown does not require. */
export function isRequired(block: CompiledBlock, evaluation: EvaluationState): boolean {
  return evaluation.visible[block.index] === true && truthOf(block, "required_if", evaluation) === "true";
}
