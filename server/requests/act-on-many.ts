import type { Actor, DisbursementRequest, RequestAction } from "../../engine/index.ts";
import { storeRefusal } from "../claims/commit-claim.ts";
import { formatEtag } from "../http/etag.ts";
import type { Once, Outcome } from "../idempotency/once.ts";
import type { Parts } from "../parts.ts";
import { problemDocument, statusOf } from "../problem.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { actOnRequest, type VersionedRequest } from "./act-on-request.ts";
import { requestKinds } from "./request-kinds.ts";

export interface BulkOrder {
  readonly action: RequestAction;
  readonly reason?: string | undefined;
  readonly items: readonly BulkItem[];
  readonly actor: Actor;
  readonly once?: Once | undefined;
}

interface BulkItem {
  readonly id: string;
  readonly version: number;
}

/** What became of one item: its new version, or why it stays as it was. */
export interface BulkResult {
  readonly id: string;
  /** The HTTP status that the same step alone would have answered. */
  readonly status: number;
  readonly etag?: string;
  readonly request_status?: DisbursementRequest["status"];
  readonly problem?: object;
}

const kind = "payout_request";

// Commits that arrive together share one write to disk; more at once would only wait for each other's claims.
const together = 16;

/** Takes many payout requests through the same step, each in a commit of its own: one that is refused stops no other. */
export async function actOnMany(parts: Parts, order: BulkOrder): Promise<readonly BulkResult[]> {
  const { items, once } = order;
  const results: BulkResult[] = [];
  for (let first = 0; first < items.length; first += together) {
    const batch = items.slice(first, first + together).map(async (item, offset) => {
      const act = (part?: Once): Promise<Outcome> => actOnOne(parts, item, { ...order, once: part });
      return toResult(item, await (once ? once.part(first + offset, act) : act()));
    });
    results.push(...(await Promise.all(batch)));
  }
  return results;
}

async function actOnOne(parts: Parts, { id, version }: BulkItem, step: BulkOrder): Promise<Outcome> {
  const { action, reason, actor, once } = step;
  const remember = (after: VersionedRequest) => once?.remember(answerItem(id, after));
  try {
    const ifMatch = formatEtag(version);
    const changed = await actOnRequest(parts, { kind, id, action, reason, ifMatch, actor, remember });
    return "problem" in changed ? changed : answerItem(id, changed);
  } catch (error) {
    // Others of the call may have been changed already, so that its answer must be told to the end.
    if (error instanceof StoreUnavailable) return storeRefusal(error.failure);
    throw error;
  }
}

function answerItem(id: string, { version, request }: VersionedRequest): { status: number; body: BulkResult } {
  return { status: 200, body: { id, status: 200, etag: formatEtag(version), request_status: request.status } };
}

function toResult({ id }: BulkItem, outcome: Outcome): BulkResult {
  if (!("problem" in outcome))
    return (outcome.json === undefined ? outcome.body : JSON.parse(outcome.json)) as BulkResult;
  const instance = `${requestKinds[kind].path}/${encodeURIComponent(id)}`;
  const { problem } = outcome;
  return { id, status: statusOf(problem.code), problem: problemDocument(problem, instance) };
}
