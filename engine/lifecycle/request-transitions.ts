/** One table for each kind of request: where each action is allowed, what it leads to, and what it is called. */
import type { RequestActions, RequestEventType, RequestKind, RequestStatuses } from "../model/lifecycle.ts";

export interface RequestTransition<Kind extends RequestKind> {
  readonly action: RequestActions[Kind];
  readonly label: string;
  readonly from: readonly RequestStatuses[Kind][];
  readonly to: RequestStatuses[Kind];
  readonly event: RequestEventType;
  /** The action lets something of value leave, so the claim must be released at that moment. */
  readonly needsRelease?: true;
}

export type RequestTransitions = { readonly [Kind in RequestKind]: readonly RequestTransition<Kind>[] };

const payoutTransitions: RequestTransitions["payout_request"] = [
  {
    action: "release",
    label: "Release",
    from: ["pending_claim_approval"],
    to: "pending",
    event: "payout_request_released",
    needsRelease: true,
  },
  // What is approved is a payout that may go, so that nobody agrees before the claim is decided.
  {
    action: "approve",
    label: "Approve",
    from: ["pending"],
    to: "pending",
    event: "payout_request_approved",
    needsRelease: true,
  },
  {
    action: "approve",
    label: "Approve",
    from: ["processing"],
    to: "processing",
    event: "payout_request_approved",
  },
  {
    action: "process",
    label: "Mark as processing",
    from: ["pending"],
    to: "processing",
    event: "payout_request_processing",
    needsRelease: true,
  },
  {
    action: "complete",
    label: "Mark as completed",
    from: ["pending"],
    to: "completed",
    event: "payout_request_successful",
    needsRelease: true,
  },
  // What is processing has left already: that it arrived must be recorded even if the claim was closed meanwhile.
  {
    action: "complete",
    label: "Mark as completed",
    from: ["processing"],
    to: "completed",
    event: "payout_request_successful",
  },
  {
    action: "reject",
    label: "Reject",
    from: ["pending_claim_approval", "pending", "processing"],
    to: "rejected",
    event: "payout_request_failed",
  },
  // Not from processing: a cancelled request frees its block, and the money might still arrive.
  {
    action: "cancel",
    label: "Cancel",
    from: ["pending_claim_approval", "pending"],
    to: "cancelled",
    event: "payout_request_cancelled",
  },
];

const fulfillmentTransitions: RequestTransitions["fulfillment_request"] = [
  {
    action: "approve",
    label: "Approve",
    from: ["pending"],
    to: "successful",
    event: "fulfillment_request_successful",
    needsRelease: true,
  },
  { action: "reject", label: "Reject", from: ["pending"], to: "rejected", event: "fulfillment_request_rejected" },
  { action: "cancel", label: "Cancel", from: ["pending"], to: "cancelled", event: "fulfillment_request_cancelled" },
];

// None of these pays: the runs do, and each run looks for itself whether the claim is released.
const annuityTransitions: RequestTransitions["annuity_request"] = [
  { action: "pause", label: "Pause", from: ["active"], to: "paused", event: "annuity_request_updated" },
  { action: "resume", label: "Resume", from: ["paused"], to: "active", event: "annuity_request_updated" },
  {
    action: "complete",
    label: "Mark as completed",
    from: ["active", "paused"],
    to: "completed",
    event: "annuity_request_updated",
  },
  {
    action: "cancel",
    label: "Cancel",
    from: ["active", "paused"],
    to: "cancelled",
    event: "annuity_request_cancelled",
  },
];

export const requestTransitions: RequestTransitions = {
  payout_request: payoutTransitions,
  fulfillment_request: fulfillmentTransitions,
  annuity_request: annuityTransitions,
};
