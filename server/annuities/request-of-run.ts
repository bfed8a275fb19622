import type { AnnuityRequest, AnnuityRun, FulfillmentRequest, PayoutRequest } from "../../engine/index.ts";
import { runId } from "./run-id.ts";

export interface RunOrder {
  readonly annuity: AnnuityRequest;
  readonly run: AnnuityRun;
  /** Which request of its block and claim it is, over all annuities that the block has had. */
  readonly round: number;
  /** ISO instant. */
  readonly at: string;
}

export type RunKind = "payout_request" | "fulfillment_request";

/** What each run of an annuity is. */
export function runKindOf({ fulfillment_type }: AnnuityRequest): RunKind {
  return fulfillment_type ? "fulfillment_request" : "payout_request";
}

/**
 * One run of an annuity, with the values frozen there. It is the annuity's maker's, who must not approve it either, and
 * neither must whoever changed where its money goes.
 */
export function requestOfRun(order: RunOrder): PayoutRequest | FulfillmentRequest {
  const {
    annuity_request_id,
    frequency: _frequency,
    duration: _duration,
    first_due_at: _first,
    time_zone: _zone,
    runs_settled: _settled,
    next_run_at: _next,
    payment_details_changed_at: _changed,
    ...values
  } = order.annuity;
  const { run, round, at } = order;
  const request = {
    ...values,
    [`${runKindOf(order.annuity)}_id`]: runId(annuity_request_id, run.sequence),
    annuity_request_id,
    run: run.sequence,
    due_at: new Date(run.dueAt).toISOString(),
    round,
    status: "pending",
    created_at: at,
  };
  return request as unknown as PayoutRequest | FulfillmentRequest;
}
