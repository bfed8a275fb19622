import {
  allowedClaimActions,
  applyClaimAction,
  describeApprovalStatus,
  describeClaimState,
  describeClaimStatus,
} from "../../../lifecycle/index.ts";
import type { ClaimScope } from "../../../model/evaluation.ts";
import type { ClaimAction, ClaimState } from "../../../model/lifecycle.ts";
import type { Candidate } from "./candidate.ts";

interface Reached {
  readonly state: ClaimState;
  readonly actions: readonly ClaimAction[];
}

/** Every status and decision that a claim can still come to, the nearest first. */
export function claimCandidates(claim: ClaimScope): readonly Candidate[] {
  const start = { claim_status: claim.claim_status, approval_status: claim.approval_status } as ClaimState;
  // A claim file may hold anything here; from what is no status nothing is reached.
  if (typeof start.claim_status !== "string" || typeof start.approval_status !== "string") return [];
  return reachableFrom(start).map(({ state, actions }) => ({
    subject: "claim",
    name: "the claim",
    words: describe(state),
    set: [
      { path: "claim.claim_status", value: state.claim_status },
      { path: "claim.approval_status", value: state.approval_status },
    ],
    actions,
    ...(state.approval_status === "goodwill" && { reluctant: true }),
  }));
}

function reachableFrom(start: ClaimState): readonly Reached[] {
  const found: Reached[] = [];
  const seen = new Set([keyOf(start)]);
  const open: Reached[] = [{ state: start, actions: [] }];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const { action } of allowedClaimActions(next.state)) {
      const result = applyClaimAction(next.state, action, { reason: "-" });
      if ("refusal" in result || seen.has(keyOf(result.state))) continue;
      seen.add(keyOf(result.state));
      const reached = { state: result.state, actions: [...next.actions, action] };
      found.push(reached);
      open.push(reached);
    }
  }
  return found;
}

function keyOf({ claim_status, approval_status }: ClaimState): string {
  return `${claim_status} ${approval_status}`;
}

/** `approved and acknowledged` says more to people than a status that follows from it. */
function describe(state: ClaimState): string {
  const decision = describeApprovalStatus(state.approval_status);
  switch (state.claim_status) {
    case "closed":
      return describeClaimStatus("closed");
    case "pending_payout":
    case "acknowledged":
      return `${decision} and acknowledged`;
    case "paid_out":
      return `${decision} and ${describeClaimStatus("paid_out")}`;
    default:
      return describeClaimState(state);
  }
}
