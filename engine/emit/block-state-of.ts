import type { BlockState } from "../model/documents.ts";
import type { DisbursementRequest } from "../model/evaluation.ts";
import type { DisbursementType } from "../model/block-kinds.ts";

/** The state that a block keeps of its request: what it is, its id and how far it got, never its values. */
export function blockStateOf(request: DisbursementRequest): BlockState {
  const { type, id } = kindOf(request);
  return {
    type,
    [`${type}_id`]: id,
    status: request.status,
    // The first round is the rule, so only a later one is written.
    ...(request.round > 1 && { round: request.round }),
  } as BlockState;
}

function kindOf(request: DisbursementRequest): { readonly type: DisbursementType; readonly id: string } {
  if ("payout_request_id" in request) return { type: "payout_request", id: request.payout_request_id };
  if ("fulfillment_request_id" in request) return { type: "fulfillment_request", id: request.fulfillment_request_id };
  return { type: "annuity_request", id: request.annuity_request_id };
}
