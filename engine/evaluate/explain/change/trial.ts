import type { ClaimEvaluation } from "../../claim-evaluation.ts";
import { evaluateClaim } from "../../evaluate-claim.ts";
import { savedState } from "../../block-state.ts";
import { isInput } from "../../../model/block-kinds.ts";
import { invalidReasons } from "../../input/invalid-reasons.ts";
import { applySet, changedPath } from "./apply-set.ts";
import type { Combination } from "./candidate.ts";

/** The claim evaluated again with some candidates applied. */
export function tryCandidates(base: ClaimEvaluation, candidates: Combination): ClaimEvaluation {
  const set = candidates.flatMap((candidate) => candidate.set);
  const changed = [...new Set(set.map(changedPath))];
  return evaluateClaim(base.module, { claim: applySet(base.claim, set), now: base.now, previous: base, changed });
}

/** Whether a person could get there: every changed input is in sight, and takes its new value. */
export function isFillable(trial: ClaimEvaluation, candidates: Combination): boolean {
  return candidates.every(({ subject }) => {
    const block = trial.module.byKey.get(subject);
    if (!block || !isInput(block.type)) return true;
    const saved = savedState(trial.claim, subject);
    return trial.visible[block.index] === true && !!saved && invalidReasons(block, saved, trial).length === 0;
  });
}
