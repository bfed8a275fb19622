import type { ClaimScope, Evaluation } from "../../model/evaluation.ts";
import type { SavedBlockState } from "../../model/documents.ts";
import { evaluateClaim } from "../../portable.ts";

export interface Change {
  readonly now?: number;
  readonly status?: Pick<ClaimScope, "claim_status" | "approval_status">;
  readonly states?: Readonly<Record<string, SavedBlockState>>;
}

/** The claim after a change. Only what depends on the change is evaluated again. */
export function advance(previous: Evaluation, { now = previous.now, status = {}, states = {} }: Change): Evaluation {
  const { module, claim } = previous;
  return evaluateClaim(module, {
    claim: { ...claim, ...status, block_states: { ...claim.block_states, ...states } },
    now,
    previous,
    changed: [...Object.keys(status).map((name) => `claim.${name}`), ...Object.keys(states).map(pathOfState)],
  });
}

// The segments of a changed path are told apart by dots, which a key may hold.
function pathOfState(key: string): string {
  return key.includes(".") ? "claim.block_states" : `claim.block_states.${key}`;
}
