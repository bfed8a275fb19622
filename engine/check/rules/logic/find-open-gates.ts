import { isDisbursement } from "../../../model/block-kinds.ts";
import type { ConditionName } from "../../../model/module.ts";
import { decide } from "../../domains/index.ts";
import type { RuleBlock } from "../rule.ts";
import type { Culprit } from "./culprit.ts";
import type { Surroundings } from "./find-impossible.ts";

/** A condition of a disbursement that stops no claim, although its author wrote one. */
export interface OpenGate {
  readonly block: RuleBlock;
  readonly name: ConditionName;
  readonly culprits: readonly Culprit[];
}

const gates: readonly ConditionName[] = ["show_if", "hide_if", "disabled_if"];

export function findOpenGates(block: RuleBlock, { read, places, culpritsOf }: Surroundings): readonly OpenGate[] {
  if (!isDisbursement(block.type)) return [];
  return gates.flatMap((name) => {
    const expression = block.conditions[name];
    if (!expression) return [];
    const { canBeTrue, canBeFalse } = decide(read(expression).formula);
    const isOpen = name === "show_if" ? canBeTrue && !canBeFalse : canBeFalse && !canBeTrue;
    const culprits = isOpen ? culpritsOf(expression, places.placed(block, name)) : [];
    return culprits.length > 0 ? [{ block, name, culprits }] : [];
  });
}
