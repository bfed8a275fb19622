import type { AnnuityRequest, AnnuityRun, PayoutRequest } from "../../engine/index.ts";
import { runId } from "./run-id.ts";

export interface RunOrder {
  readonly annuity: AnnuityRequest;
  readonly run: AnnuityRun;
  /** Which payout of its block and claim it is, over all annuities that the block has had. */
  readonly round: number;
  /** ISO instant. */
  readonly at: string;
}

/** One payout of an annuity, with the values frozen there. It is the annuity's maker's, who must not approve it either. */
export function payoutOfRun({ annuity, run, round, at }: RunOrder): PayoutRequest {
  const {
    annuity_request_id,
    frequency: _frequency,
    duration: _duration,
    first_due_at: _first,
    time_zone: _zone,
    runs_settled: _settled,
    ...values
  } = annuity;
  return {
    ...values,
    payout_request_id: runId(annuity_request_id, run.sequence),
    annuity_request_id,
    run: run.sequence,
    due_at: new Date(run.dueAt).toISOString(),
    round,
    status: "pending",
    created_at: at,
  };
}
