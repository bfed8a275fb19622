/** A claim in; whether its money may move, and the status its new requests start with, out. */
import type {
  ApprovalStatus,
  ClaimStatus,
  PartialClaimState,
  RequestKind,
  RequestStatuses,
} from "../model/lifecycle.ts";

const releasedClaimStatuses: ReadonlySet<ClaimStatus | undefined> = new Set(["pending_payout", "paid_out"]);
const releasedApprovalStatuses: ReadonlySet<ApprovalStatus | undefined> = new Set(["approved", "goodwill"]);

/**
 * Both axes are needed: a claim is approved before the approval is acknowledged, and is still approved after it was
 * closed or reopened.
 */
export function isReleased(claim: PartialClaimState): boolean {
  return releasedApprovalStatuses.has(claim.approval_status) && releasedClaimStatuses.has(claim.claim_status);
}

export function initialPayoutStatus(claim: PartialClaimState): "pending" | "pending_claim_approval" {
  return isReleased(claim) ? "pending" : "pending_claim_approval";
}

export function initialRequestStatus<Kind extends RequestKind>(
  kind: Kind,
  claim: PartialClaimState,
): RequestStatuses[Kind] {
  const initial: RequestStatuses = {
    payout_request: initialPayoutStatus(claim),
    fulfillment_request: "pending",
    annuity_request: "active",
  };
  return initial[kind];
}
