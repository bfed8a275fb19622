import { type Actor, type ClaimAction, requestEffects } from "../../engine/index.ts";
import type { Store } from "../store/store.ts";
import { type ChangedRequest, changeRequest } from "./change-request.ts";
import { listAll } from "./list-all.ts";

/** The payouts of a claim that wait for its approval, as an action on the claim leaves them. */
export async function affectedRequests(
  store: Store,
  claimId: string,
  action: ClaimAction,
  { at, actor }: { readonly at: string; readonly actor: Actor },
): Promise<readonly ChangedRequest[]> {
  const kind = "payout_request";
  const waiting = await listAll(store, "payout_requests", { claim_id: claimId, status: "pending_claim_approval" });
  const summaries = waiting.map(({ id }) => ({ id, kind, status: "pending_claim_approval" }) as const);
  return requestEffects(action, summaries).flatMap(({ id, to, event }) => {
    const stored = waiting.find((candidate) => candidate.id === id);
    return stored ? [changeRequest(stored, { kind, to, event, at, actor })] : [];
  });
}
