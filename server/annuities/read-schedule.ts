import {
  type AnnuityRequest,
  type AnnuityRun,
  annuityRuns,
  type FulfillmentRequest,
  type PayoutRequest,
  scheduleOf,
} from "../../engine/index.ts";
import { listAll } from "../requests/list-all.ts";
import { requestKinds } from "../requests/request-kinds.ts";
import type { Store } from "../store/store.ts";
import { isPausedAt, type Pause, pausesOf } from "./pauses.ts";
import { runKindOf } from "./request-of-run.ts";

export const runStatuses = ["created", "skipped", "due", "coming", "dropped"] as const;

export interface ScheduledRun {
  readonly run: number;
  readonly due_at: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly status: (typeof runStatuses)[number];
  readonly payout_request_id?: string;
  readonly payout_status?: PayoutRequest["status"];
  readonly fulfillment_request_id?: string;
  readonly fulfillment_status?: FulfillmentRequest["status"];
}

export interface AnnuityScheduleAnswer {
  readonly annuity_request_id: string;
  readonly status: AnnuityRequest["status"];
  readonly time_zone: string;
  readonly runs: readonly ScheduledRun[];
  readonly truncated: boolean;
}

type RunRequest = PayoutRequest | FulfillmentRequest;

interface KnownRuns {
  readonly annuity: AnnuityRequest;
  readonly requests: ReadonlyMap<number | undefined, RunRequest>;
  readonly pauses: readonly Pause[];
  readonly now: number;
}

/** The runs of an annuity, past and coming, with what became of each. */
export async function readSchedule(store: Store, annuity: AnnuityRequest, now: number): Promise<AnnuityScheduleAnswer> {
  const { annuity_request_id, claim_id, block_key, status, time_zone } = annuity;
  const stored = await listAll(store, requestKinds[runKindOf(annuity)].collection, { claim_id, block_key });
  const mine = stored
    .map(({ document }) => document as unknown as RunRequest)
    .filter((request) => request.annuity_request_id === annuity_request_id);
  const requests = new Map(mine.map((request) => [request.run, request]));
  const known = { annuity, requests, pauses: await pausesOf(store, annuity_request_id), now };
  const { runs, truncated } = annuityRuns(scheduleOf(annuity));
  return { annuity_request_id, status, time_zone, runs: runs.map((run) => describeRun(run, known)), truncated };
}

function describeRun({ sequence, dueAt }: AnnuityRun, known: KnownRuns): ScheduledRun {
  const { amount, currency } = known.annuity;
  const request = known.requests.get(sequence);
  return {
    run: sequence,
    due_at: new Date(dueAt).toISOString(),
    ...(amount !== undefined && currency !== undefined && { amount, currency }),
    status: request ? "created" : statusWithoutRequest(sequence, dueAt, known),
    ...(request && describeRequest(request)),
  };
}

function describeRequest(request: RunRequest): Partial<ScheduledRun> {
  return "payout_request_id" in request
    ? { payout_request_id: request.payout_request_id, payout_status: request.status }
    : { fulfillment_request_id: request.fulfillment_request_id, fulfillment_status: request.status };
}

function statusWithoutRequest(run: number, dueAt: number, { annuity, pauses, now }: KnownRuns): ScheduledRun["status"] {
  if (run <= (annuity.runs_settled ?? 0)) return "skipped";
  if (annuity.status === "completed" || annuity.status === "cancelled") return "dropped";
  if (dueAt > now) return "coming";
  return isPausedAt(pauses, dueAt) ? "skipped" : "due";
}
