import { type Actor, type AnnuityRequest, type ClaimAction, requestEffects } from "../../engine/index.ts";
import { lookAgain } from "../annuities/next-look.ts";
import type { Store } from "../store/store.ts";
import { type ChangedRequest, changeRequest } from "./change-request.ts";
import { listAll } from "./list-all.ts";

interface ActedOn {
  /** ISO instant. */
  readonly at: string;
  readonly actor: Actor;
}

/** The requests of a claim that an action on it changes, as it leaves them. */
export async function affectedRequests(
  store: Store,
  claimId: string,
  action: ClaimAction,
  acted: ActedOn,
): Promise<readonly ChangedRequest[]> {
  const payouts = await affectedPayouts(store, claimId, action, acted);
  return releasing.has(action) ? [...payouts, ...(await awaitedAnnuities(store, claimId, acted))] : payouts;
}

const releasing: ReadonlySet<ClaimAction> = new Set(["acknowledge-approved", "acknowledge-goodwill"]);

/** Payouts that wait for the claim's approval. */
async function affectedPayouts(
  store: Store,
  claimId: string,
  action: ClaimAction,
  { at, actor }: ActedOn,
): Promise<readonly ChangedRequest[]> {
  const kind = "payout_request";
  const waiting = await listAll(store, "payout_requests", { claim_id: claimId, status: "pending_claim_approval" });
  const summaries = waiting.map(({ id }) => ({ id, kind, status: "pending_claim_approval" }) as const);
  return requestEffects(action, summaries).flatMap(({ id, to, event }) => {
    const stored = waiting.find((candidate) => candidate.id === id);
    return stored ? [changeRequest(stored, { kind, to, event, at, actor })] : [];
  });
}

/** Annuities with runs that waited for the release. */
async function awaitedAnnuities(store: Store, claim_id: string, { at }: ActedOn): Promise<readonly ChangedRequest[]> {
  const active = await listAll(store, "annuity_requests", { claim_id, status: "active" });
  return active.flatMap(({ collection, id, version, document }) => {
    const before = document as unknown as AnnuityRequest;
    const request = lookAgain(before, at);
    if (request === before) return [];
    const { block_key, status, next_run_at } = request;
    const data = { claim_id, block_key, from: status, to: status, next_run_at };
    const event = { type: "annuity_request_updated", data };
    return [{ request, change: { collection, id, version, document: request, event } }];
  });
}
