/** The statuses and actions of claims and requests, with the spelling that documents and addresses have. */

export type ClaimStatus = "open" | "in_review" | "acknowledged" | "pending_payout" | "paid_out" | "closed";

export type ApprovalStatus = "pending" | "approved" | "goodwill" | "repudiated" | "no_claim";

/** The two axes of a claim, named as the claim document names them, so that a claim can be passed as it is. */
export interface ClaimState {
  readonly claim_status: ClaimStatus;
  readonly approval_status: ApprovalStatus;
}

/** A claim as templates see it may lack its statuses; it is then treated as one that may not pay. */
export type PartialClaimState = { readonly [axis in keyof ClaimState]?: ClaimState[axis] | undefined };

export type ClaimAction =
  | "send-to-review"
  | "send-to-capture"
  | "approve"
  | "goodwill"
  | "repudiate"
  | "no-claim"
  | "acknowledge-approved"
  | "acknowledge-goodwill"
  | "acknowledge-repudiated"
  | "acknowledge-no-claim"
  | "do-not-acknowledge-approved"
  | "do-not-acknowledge-goodwill"
  | "do-not-acknowledge-repudiated"
  | "do-not-acknowledge-no-claim"
  | "paid-out"
  | "close"
  | "reopen";

export type ClaimEventType =
  | "claim_sent_to_review"
  | "claim_sent_to_capture"
  | "claim_approved"
  | "claim_goodwill"
  | "claim_repudiated"
  | "claim_no_claim"
  | "claim_approval_acknowledged"
  | "claim_goodwill_acknowledged"
  | "claim_repudiation_acknowledged"
  | "claim_no_claim_acknowledged"
  | "claim_approval_not_acknowledged"
  | "claim_goodwill_not_acknowledged"
  | "claim_repudiation_not_acknowledged"
  | "claim_no_claim_not_acknowledged"
  | "claim_paid_out"
  | "claim_closed"
  | "claim_reopened";

export type PayoutStatus = "pending_claim_approval" | "pending" | "processing" | "completed" | "rejected" | "cancelled";

export type FulfillmentStatus = "pending" | "successful" | "rejected" | "cancelled";

export type AnnuityStatus = "active" | "paused" | "completed" | "cancelled";

export interface RequestStatuses {
  readonly payout_request: PayoutStatus;
  readonly fulfillment_request: FulfillmentStatus;
  readonly annuity_request: AnnuityStatus;
}

export interface RequestActions {
  readonly payout_request: "release" | "approve" | "process" | "complete" | "reject" | "cancel";
  readonly fulfillment_request: "approve" | "reject" | "cancel";
  readonly annuity_request: "pause" | "resume" | "complete" | "cancel";
}

export type RequestKind = keyof RequestStatuses;
export type RequestStatus = RequestStatuses[RequestKind];
export type RequestAction = RequestActions[RequestKind];

export type RequestEventType =
  | "payout_request_released"
  | "payout_request_approved"
  | "payout_request_processing"
  | "payout_request_successful"
  | "payout_request_failed"
  | "payout_request_cancelled"
  | "fulfillment_request_successful"
  | "fulfillment_request_rejected"
  | "fulfillment_request_cancelled"
  | "annuity_request_updated"
  | "annuity_request_cancelled";

/** What to record of a transition; who did it and when are the caller's to add. */
export interface LifecycleEvent<Type extends ClaimEventType | RequestEventType> {
  readonly type: Type;
  readonly reason?: string;
}

/** One action as a person may choose it. */
export interface ActionChoice<Action extends ClaimAction | RequestAction> {
  readonly action: Action;
  readonly label: string;
  readonly reason_required: boolean;
}

export interface LifecycleRefusal<Action extends ClaimAction | RequestAction> {
  readonly code: "action_not_allowed" | "claim_not_released" | "reason_required" | "reason_not_allowed";
  readonly reason: string;
  readonly allowed_actions: readonly Action[];
}

/** A request as far as a lifecycle needs to know it; any stored request fits. */
export type RequestSummary = {
  readonly [Kind in RequestKind]: {
    readonly id: string;
    readonly kind: Kind;
    readonly status: RequestStatuses[Kind];
  };
}[RequestKind];
