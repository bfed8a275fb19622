import type { Actor, DisbursementRequest, RequestAction } from "../../engine/index.ts";
import { formatEtag } from "../http/etag.ts";
import type { Parts } from "../parts.ts";
import { problemDocument, statusOf } from "../problem.ts";
import { actOnRequest } from "./act-on-request.ts";
import { requestKinds } from "./request-kinds.ts";

export interface BulkOrder {
  readonly action: RequestAction;
  readonly reason?: string | undefined;
  readonly items: readonly { readonly id: string; readonly version: number }[];
  readonly actor: Actor;
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

// Commits that arrive together share one write to disk; more at once would only wait for each other's claims.
const together = 16;

/** Takes many payout requests through the same step, each in a commit of its own: one that is refused stops no other. */
export async function actOnMany(parts: Parts, { items, ...step }: BulkOrder): Promise<readonly BulkResult[]> {
  const kind = "payout_request";
  const results: BulkResult[] = [];
  for (let first = 0; first < items.length; first += together) {
    const batch = items.slice(first, first + together).map(async ({ id, version }): Promise<BulkResult> => {
      const result = await actOnRequest(parts, { ...step, kind, id, ifMatch: formatEtag(version) });
      if (!("problem" in result)) {
        return { id, status: 200, etag: formatEtag(result.version), request_status: result.request.status };
      }
      const instance = `${requestKinds[kind].path}/${encodeURIComponent(id)}`;
      const { problem } = result;
      return { id, status: statusOf(problem.code), problem: problemDocument(problem, instance) };
    });
    results.push(...(await Promise.all(batch)));
  }
  return results;
}
