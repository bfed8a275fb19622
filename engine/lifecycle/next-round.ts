/** A claim and the requests its block had so far in; the round of the next request, or why there is none, out. */
import type { PartialClaimState, RequestSummary } from "../model/lifecycle.ts";
import { describeRequestStatus } from "./describe.ts";
import { isEnded } from "./request-status.ts";

export interface NewRequestRefusal {
  readonly code: "claim_closed" | "request_already_created";
  readonly reason: string;
  readonly existing_request_id?: string;
}

/**
 * One request per block and claim, for ever, unless it was rejected or cancelled; rounds count from 1. `earlier` has
 * every request of this block on this claim.
 */
export function nextRound(
  claim: PartialClaimState,
  earlier: readonly RequestSummary[],
): { readonly round: number } | { readonly refusal: NewRequestRefusal } {
  const standing = earlier.find((request) => !isEnded(request.status));
  if (standing) {
    const reason = `This block already has a request, which is ${describeRequestStatus(standing.status)}.`;
    return { refusal: { code: "request_already_created", reason, existing_request_id: standing.id } };
  }
  if (claim.claim_status === "closed") {
    return { refusal: { code: "claim_closed", reason: "The claim is closed; reopen it first." } };
  }
  return { round: earlier.length + 1 };
}
