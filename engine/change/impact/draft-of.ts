import type { RequestDraft } from "../../model/evaluation.ts";
import type { CompiledBlock } from "../../model/module.ts";
import type { EvaluatedClaim } from "./evaluated-claim.ts";

const gates = [
  ["show_if", "true"],
  ["hide_if", "false"],
  ["disabled_if", "false"],
] as const;

/** What would be sent if the block were used now; undefined while it cannot be. */
export function draftOf(block: CompiledBlock, evaluation: EvaluatedClaim): RequestDraft | undefined {
  // The decision says why not, in words, which is most of its cost; a condition that does not allow it is enough here.
  for (const [name, wanted] of gates) {
    const condition = block.conditions[name];
    if (condition && evaluation.results[condition.slot] !== wanted) return undefined;
  }
  const decision = evaluation.decision(block);
  return decision?.ready ? decision.draft : undefined;
}
