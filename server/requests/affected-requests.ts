import {
  type Actor,
  type ClaimAction,
  type PayoutRequest,
  requestEffects,
  type StoredClaim,
} from "../../engine/index.ts";
import type { OtherChange } from "../claims/commit-claim.ts";
import type { ListPosition, Store, StoredDocument } from "../store/store.ts";

export interface AffectedRequest {
  readonly id: string;
  readonly blockKey: string;
  readonly status: PayoutRequest["status"];
  readonly change: OtherChange;
}

/** The payouts of a claim that wait for its approval, as an action on the claim leaves them. */
export async function affectedRequests(
  store: Store,
  claimId: string,
  action: ClaimAction,
  { at, actor }: { readonly at: string; readonly actor: Actor },
): Promise<readonly AffectedRequest[]> {
  const waiting = await waitingPayouts(store, claimId);
  const summaries = waiting.map(
    ({ id }) => ({ id, kind: "payout_request", status: "pending_claim_approval" }) as const,
  );
  return requestEffects(action, summaries).flatMap(({ id, to, reason, event }) => {
    const stored = waiting.find((candidate) => candidate.id === id);
    if (!stored) return [];
    const request = stored.document as unknown as PayoutRequest;
    const ended = to === "rejected" && { finalized_at: at, finalized_by: actor };
    const document = { ...request, status: to, ...(reason !== undefined && { rejection_reason: reason }), ...ended };
    const data = { claim_id: claimId, from: request.status, to, ...(event.reason !== undefined && { reason }) };
    const { collection, version } = stored;
    const change = { collection, id, version, document, event: { type: event.type, data } };
    return [{ id, blockKey: request.block_key, status: to, change }];
  });
}

/** The block states with the statuses that their requests have now. */
export function mirrorStatuses(
  blockStates: StoredClaim["block_states"],
  requests: readonly AffectedRequest[],
): StoredClaim["block_states"] {
  const mirrored: Record<string, StoredClaim["block_states"][string]> = { ...blockStates };
  for (const { id, blockKey, status } of requests) {
    const state = mirrored[blockKey];
    if (state?.type === "payout_request" && state.payout_request_id === id) mirrored[blockKey] = { ...state, status };
  }
  return mirrored;
}

async function waitingPayouts(store: Store, claimId: string): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  let after: ListPosition | undefined;
  do {
    const where = { claim_id: claimId, status: "pending_claim_approval" };
    const page = await store.list("payout_requests", { where, limit: 100, ...(after && { after }) });
    found.push(...page.documents);
    after = page.next;
  } while (after);
  return found;
}
