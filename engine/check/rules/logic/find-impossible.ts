import { isDisbursement } from "../../../model/block-kinds.ts";
import type { Expression } from "../../../model/expression.ts";
import { type ConditionReader, decide } from "../../domains/index.ts";
import type { PlacedExpression, RuleBlock } from "../rule.ts";
import type { ConditionPlaces } from "./condition-places.ts";
import type { Culprit } from "./culprit.ts";
import { claimNotClosed, noOwnState, reachableStatuses } from "./given-needs.ts";
import { type Need, needsOf } from "./needs.ts";

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
  const conditions = [...ofGroup, ...own];
  const all = [...givenFor(block, goal, conditions, read), ...conditions];
  if (isPossible(all)) return undefined;
  const needs = fewest(all);
  const culpritsIn = (need: Need): readonly Culprit[] => {
    const expression = need.block?.conditions[need.name];
    return need.block && expression ? culpritsOf(expression, places.placed(need.block, need.name)) : [];
  };
  // Somebody wrote `false` there to switch it off, or the group is at fault.
  if (needs.some((need) => need.block && need.isLiteral && culpritsIn(need).length === 0)) return undefined;
  if (!needs.some((need) => need.block === block)) return undefined;
  const [only, ...others] = needs;
  return { block, goal, needs, culprits: only && others.length === 0 ? culpritsIn(only) : [] };
}

function givenFor(
  block: RuleBlock,
  goal: Impossible["goal"],
  conditions: readonly Need[],
  read: ConditionReader,
): readonly Need[] {
  const reached = reachableStatuses(read);
  if (goal === "shown") return [reached];
  // A request of the block is what fills its state.
  return [
    reached,
    claimNotClosed(read),
    ...noOwnState(block, conditions, "its own state, which is empty until it is used,"),
  ];
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
