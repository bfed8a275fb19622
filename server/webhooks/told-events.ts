/** The types of events that endpoints are told of: what happens to claims and requests. All others stay inside. */
import type { ClaimEventType, RequestEventType } from "../../engine/index.ts";
import type { Endpoint } from "./endpoint-document.ts";

// A table, so that it does not compile while a step of a claim or a request has no place in it.
const steps: Readonly<Record<ClaimEventType | RequestEventType, true>> = {
  claim_sent_to_review: true,
  claim_sent_to_capture: true,
  claim_approved: true,
  claim_goodwill: true,
  claim_repudiated: true,
  claim_no_claim: true,
  claim_approval_acknowledged: true,
  claim_goodwill_acknowledged: true,
  claim_repudiation_acknowledged: true,
  claim_no_claim_acknowledged: true,
  claim_approval_not_acknowledged: true,
  claim_goodwill_not_acknowledged: true,
  claim_repudiation_not_acknowledged: true,
  claim_no_claim_not_acknowledged: true,
  claim_paid_out: true,
  claim_closed: true,
  claim_reopened: true,
  payout_request_released: true,
  payout_request_approved: true,
  payout_request_processing: true,
  payout_request_successful: true,
  payout_request_failed: true,
  payout_request_cancelled: true,
  fulfillment_request_successful: true,
  fulfillment_request_rejected: true,
  fulfillment_request_cancelled: true,
  annuity_request_updated: true,
  annuity_request_cancelled: true,
};

export const toldTypes: readonly string[] = [
  "claim_opened",
  ...Object.keys(steps),
  "claim_block_state_updated",
  "claim_linked_to_policy",
  "claimant_updated",
  "assignment_changed",
  "text_note_created",
  "payout_request_created",
  "fulfillment_request_created",
  "annuity_request_created",
  "annuity_run_created",
  "annuity_run_skipped",
  "annuity_payment_details_changed",
  // To the other endpoints. Only a person can enable one again, so that this never leads to another of its kind without end.
  "webhook_endpoint_disabled",
];

const told = new Set(toldTypes);

export function isTold({ event_types }: Pick<Endpoint, "event_types">, type: string): boolean {
  return told.has(type) && (event_types.length === 0 || event_types.includes(type));
}
