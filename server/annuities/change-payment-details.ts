import {
  type Actor,
  type AnnuityRequest,
  isLive,
  type PaymentDetails,
  readPaymentDetails,
} from "../../engine/index.ts";
import { storeRefusal } from "../claims/commit-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { checkIfMatch, formatEtag } from "../http/etag.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { VersionedRequest } from "../requests/act-on-request.ts";
import { requestKinds } from "../requests/request-kinds.ts";
import type { Commit } from "../store/store.ts";

export interface AccountChange {
  readonly id: string;
  readonly payment_details: PaymentDetails;
  readonly reason: string;
  /** The If-Match header: which version of the annuity its author has seen. */
  readonly ifMatch: string | undefined;
  readonly actor: Actor;
  readonly remember: Remember<VersionedRequest>;
}

/**
 * Gives the payouts to come another bank account; those that were created keep theirs. Whoever does it is kept on each of
 * them, because he must not let it go.
 */
export async function changePaymentDetails(parts: Parts, change: AccountChange): Promise<VersionedRequest | Refused> {
  const { id, ifMatch, actor } = change;
  const { collection, what } = requestKinds.annuity_request;
  const stored = await parts.store.read(collection, id);
  if (!stored) return refuse("not_found", { what, id });
  const stale = checkIfMatch(ifMatch, stored.version);
  if (stale) return stale;
  const before = stored.document as unknown as AnnuityRequest;
  const { payee, claim_id, block_key } = before;
  if (!payee)
    return refuse("account_not_changeable", { reason: "Its runs are fulfillments, which go into no account." });
  if (!isLive("annuity_request", before.status)) {
    return refuse("account_not_changeable", { reason: `The ${what} is ${before.status}, so no payout is to come.` });
  }
  const found = await readClaim(parts.store, claim_id);
  if ("problem" in found) return found;
  const { claim } = found;
  const module = await parts.modules.pinned(before.module);
  if (!module) return refuse("module_missing", { key: before.module.key, version: before.module.version });
  const read = readPaymentDetails(module, change.payment_details, "/payment_details");
  if ("refusals" in read) {
    const errors = read.refusals.map(({ code, reason, property = "" }) => ({
      pointer: property,
      code,
      detail: reason,
    }));
    return refuse("value_invalid", { reason: errors[0]?.detail ?? "" }, { errors });
  }
  const { data: payment_details, masker } = await parts.sealing.sealData(claim, read.details);
  const at = instantOf(parts);
  const marks = { payment_details_changed_at: at, payment_details_changed_by: actor };
  const request: AnnuityRequest = { ...before, payee: { ...payee, payment_details }, ...marks };
  const subject = { collection, id } as const;
  const data = { claim_id, block_key, reason: masker.text(change.reason) };
  const after = { version: stored.version + 1, request, claim };
  const commit: Commit = {
    at,
    actor,
    reads: [{ ...subject, version: stored.version }],
    puts: [{ ...subject, document: request }],
    events: [{ type: "annuity_payment_details_changed", subject, data }],
  };
  const result = await parts.store.commit(withRemembered(commit, change.remember(after)));
  if (result.committed) return after;
  if ("failure" in result) return storeRefusal(result.failure);
  const again = keyConflict(result);
  if (again) return again;
  const { actual } = result.conflict;
  return refuse("precondition_failed", { current: actual }, { headers: { etag: formatEtag(actual) } });
}
