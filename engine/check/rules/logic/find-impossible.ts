import { isDisbursement } from "../../../model/block-kinds.ts";
import type { Expression } from "../../../model/expression.ts";
import { type ConditionReader, decide } from "../../domains/index.ts";
import type { PlacedExpression, RuleBlock } from "../rule.ts";
import type { ConditionPlaces } from "./condition-places.ts";
import type { Culprit } from "./culprit.ts";
import { claimNotClosed, type Need, needsOf } from "./needs.ts";

/** A block that can never be shown, or a disbursement that can never be used. */
export interface Impossible {
  readonly block: RuleBlock;
  readonly goal: "shown" | "used";
  /** The fewest needs that exclude each other, the block's own last. */
  readonly needs: readonly Need[];
  /** The mistakes inside the one condition that is at fault, where there is only one. */
  readonly culprits: readonly Culprit[];
}

export interface Surroundings {
  readonly read: ConditionReader;
  readonly places: ConditionPlaces;
  readonly culpritsOf: (expression: Expression, placed: PlacedExpression | undefined) => readonly Culprit[];
}

export function findImpossible(block: RuleBlock, surroundings: Surroundings): Impossible | undefined {
  const { read, places, culpritsOf } = surroundings;
  const goal = isDisbursement(block.type) ? "used" : "shown";
  const own = needsOf(block, goal, read);
  if (own.length === 0) return undefined;
  const ofGroup = block.parent ? needsOf(block.parent, "shown", read) : [];
  const all = [...(goal === "used" ? [claimNotClosed(read)] : []), ...ofGroup, ...own];
  if (isPossible(all)) return undefined;
  const needs = fewest(all);
  // Somebody wrote `false` there to switch it off, or the group is at fault.
  if (needs.some((need) => need.block && need.isLiteral)) return undefined;
  if (!needs.some((need) => need.block === block)) return undefined;
  const [only, ...others] = needs;
  if (!only?.block || others.length > 0) return { block, goal, needs, culprits: [] };
  const expression = only.block.conditions[only.name];
  const culprits = expression ? culpritsOf(expression, places.placed(only.block, only.name)) : [];
  return { block, goal, needs, culprits };
}

function isPossible(needs: readonly Need[]): boolean {
  return decide({ kind: "and", items: needs.map(({ formula }) => formula) }).canBeTrue;
}

/** Leaves out, first to last, every need without which the others still exclude each other. */
function fewest(needs: readonly Need[]): readonly Need[] {
  return needs.reduce((left: readonly Need[], need) => {
    const others = left.filter((other) => other !== need);
    return isPossible(others) ? left : others;
  }, needs);
}
