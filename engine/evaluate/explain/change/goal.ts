import { isDisbursement } from "../../../model/block-kinds.ts";
import type { Refusal } from "../../../model/documents.ts";
import type { CompiledBlock, ConditionName } from "../../../model/module.ts";
import type { ClaimEvaluation } from "../../claim-evaluation.ts";
import { frameOf } from "../../frame.ts";
import { toConditionPart } from "../condition/condition-part.ts";
import { distanceOfPart } from "../condition/part-truth.ts";
import type { ChangeGoal } from "../explanation.ts";

/** What is to become of a block. */
export interface Goal {
  readonly kind: ChangeGoal;
  isMet(evaluation: ClaimEvaluation): boolean;
  /** How much is still in the way. It only leads the search; whether the goal is met is asked of the evaluation. */
  distance(evaluation: ClaimEvaluation): number;
}

/** The opposite of what a block is for this claim. */
export function goalsOf(block: CompiledBlock, evaluation: ClaimEvaluation): readonly Goal[] {
  if (block.withheld) return [];
  const isShown = evaluation.visible[block.index] === true;
  const visibility = isShown ? hidden(block) : shown(block);
  if (!isDisbursement(block.type)) return [visibility];
  const isUsable = evaluation.decision(block)?.ready === true;
  if (isUsable) return [notUsable(block)];
  return isShown ? [usable(block)] : [visibility, usable(block)];
}

function shown(block: CompiledBlock): Goal {
  return {
    kind: "shown",
    isMet: ({ visible }) => visible[block.index] === true,
    distance: (evaluation) => distanceToShown(block, evaluation),
  };
}

function hidden(block: CompiledBlock): Goal {
  return {
    kind: "hidden",
    isMet: ({ visible }) => visible[block.index] !== true,
    distance: (evaluation) => distanceToHidden(block, evaluation),
  };
}

function usable(block: CompiledBlock): Goal {
  return {
    kind: "usable",
    isMet: (evaluation) => evaluation.decision(block)?.ready === true,
    distance: (evaluation) => {
      const decision = evaluation.decision(block);
      if (!decision || decision.ready) return 0;
      if (decision.refusals.some((refusal) => waitsForPolicy(block, refusal))) return Infinity;
      const gates = distanceToShown(block, evaluation) + conditionDistance(block, "disabled_if", false, evaluation);
      const others = decision.refusals.filter(({ code }) => !conditionCodes.has(code));
      return gates + others.reduce((sum, { missing }) => sum + Math.max(1, missing?.length ?? 0), 0);
    },
  };
}

/** Whether a value is missing that nothing on the form and no decision can give. */
function waitsForPolicy(block: CompiledBlock, { property = "", missing = [] }: Refusal): boolean {
  const field = block.fields.get(property);
  if (missing.length === 0 || !field || !("slot" in field)) return false;
  return field.slot.expression.references.every(({ path }) => path[0] === "claim" && path[1] === "policy");
}

// Refusals that say of a condition what its distance says already.
const conditionCodes = new Set(["block_hidden", "block_disabled", "condition_unknown", "condition_error"]);

function notUsable(block: CompiledBlock): Goal {
  return {
    kind: "not_usable",
    isMet: (evaluation) => evaluation.decision(block)?.ready !== true,
    distance: (evaluation) => (evaluation.decision(block)?.ready === true ? 1 : 0),
  };
}

function distanceToShown(block: CompiledBlock, evaluation: ClaimEvaluation): number {
  let distance = 0;
  for (let holder: CompiledBlock | undefined = block; holder; holder = holder.parent) {
    distance += conditionDistance(holder, "show_if", true, evaluation);
    distance += conditionDistance(holder, "hide_if", false, evaluation);
  }
  return distance;
}

function distanceToHidden(block: CompiledBlock, evaluation: ClaimEvaluation): number {
  let distance = Infinity;
  for (let holder: CompiledBlock | undefined = block; holder; holder = holder.parent) {
    if (holder.conditions.show_if)
      distance = Math.min(distance, conditionDistance(holder, "show_if", false, evaluation));
    if (holder.conditions.hide_if)
      distance = Math.min(distance, conditionDistance(holder, "hide_if", true, evaluation));
  }
  return distance;
}

function conditionDistance(
  block: CompiledBlock,
  name: ConditionName,
  wanted: boolean,
  { module, claim, now }: ClaimEvaluation,
): number {
  const condition = block.conditions[name];
  if (!condition) return 0;
  return distanceOfPart(toConditionPart(condition.expression.expression), wanted, frameOf(module, claim, now));
}
