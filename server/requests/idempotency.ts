import type { DisbursementRequest, RequestKind } from "../../engine/index.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { requestKinds } from "./request-kinds.ts";

/** A request as it is stored: with the key of the call that created it, and the status that call answered. */
export type MarkedRequest = DisbursementRequest & {
  readonly idempotency?: { readonly key: string; readonly first_status: string };
};

export type ReadKey = { readonly key: string | undefined } | Refused;

/** The body of the call is always empty, so its key alone says whether it is the same call again. */
export function readIdempotencyKey(header: string | string[] | undefined): ReadKey {
  if (header === undefined) return { key: undefined };
  const key = String(header);
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return { key };
  const expected = "Send 1 to 255 printable ASCII characters without blanks.";
  return refuse("header_invalid", { header: "Idempotency-Key", expected });
}

export function withKey(request: DisbursementRequest, key: string | undefined): MarkedRequest {
  return key === undefined ? request : { ...request, idempotency: { key, first_status: request.status } };
}

/** A stored request as callers see it. */
export function withoutKey({ idempotency: _idempotency, ...request }: MarkedRequest): DisbursementRequest {
  return request;
}

/**
 * The first answer to this key, if there was one: the request as it was created. All that changes on a request afterwards
 * is its status and how it ended.
 */
export async function firstAnswer(
  store: Store,
  kind: RequestKind,
  where: { readonly claim_id: string; readonly block_key: string },
  key: string,
): Promise<DisbursementRequest | undefined> {
  const rounds = await store.list(requestKinds[kind].collection, { where, limit: 1000 });
  const marked = rounds.documents.map(({ document }) => document as unknown as MarkedRequest);
  const first = marked.find((request) => request.idempotency?.key === key);
  if (!first?.idempotency) return undefined;
  const { finalized_at: _at, finalized_by: _by, rejection_reason: _reason, ...created } = withoutKey(first);
  return { ...created, status: first.idempotency.first_status } as DisbursementRequest;
}
