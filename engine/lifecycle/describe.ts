/** A status in, the words for it out, as they stand in reasons shown to people. */
import type { ApprovalStatus, ClaimState, ClaimStatus, RequestStatus } from "../model/lifecycle.ts";

const claimStatusNames: Readonly<Record<ClaimStatus, string>> = {
  open: "open",
  in_review: "in review",
  acknowledged: "acknowledged",
  pending_payout: "pending payout",
  paid_out: "paid out",
  closed: "closed",
};

// "pending" is not used here: beside a claim status it reads as if the claim, not its decision, were waiting.
const approvalStatusNames: Readonly<Record<ApprovalStatus, string>> = {
  pending: "not yet decided",
  approved: "approved",
  goodwill: "approved as goodwill",
  repudiated: "repudiated",
  no_claim: "marked as no claim",
};

const requestStatusNames: Readonly<Record<RequestStatus, string>> = {
  pending_claim_approval: "waiting for the claim's approval",
  pending: "pending",
  processing: "processing",
  completed: "completed",
  successful: "successful",
  rejected: "rejected",
  cancelled: "cancelled",
  active: "active",
  paused: "paused",
};

export function describeClaimStatus(status: ClaimStatus): string {
  return claimStatusNames[status];
}

export function describeApprovalStatus(status: ApprovalStatus): string {
  return approvalStatusNames[status];
}

/** Takes any text, because block states come from outside; an unknown status is its own description. */
export function describeRequestStatus(status: string): string {
  return isRequestStatus(status) ? requestStatusNames[status] : status;
}

export function isRequestStatus(text: string): text is RequestStatus {
  return Object.hasOwn(requestStatusNames, text);
}

/** `in review and not yet decided`. */
export function describeClaimState(state: ClaimState): string {
  return `${claimStatusNames[state.claim_status]} and ${approvalStatusNames[state.approval_status]}`;
}

/** `open, in review or closed`. */
export function joinAlternatives(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
