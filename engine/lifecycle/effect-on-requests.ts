/** A claim action that was just applied and the claim's requests in; what happens to those requests out. */
import type {
  ClaimAction,
  LifecycleEvent,
  PayoutStatus,
  RequestActions,
  RequestEventType,
  RequestSummary,
} from "../model/lifecycle.ts";
import { applyRequestAction } from "./apply-request-action.ts";

export interface RequestEffect {
  readonly id: string;
  readonly from: PayoutStatus;
  readonly to: PayoutStatus;
  readonly event: LifecycleEvent<RequestEventType>;
  /** Set where the request is rejected. */
  readonly reason?: string;
}

interface Effect {
  readonly action: RequestActions["payout_request"];
  readonly reason?: string;
}

const effects: { readonly [action in ClaimAction]?: Effect } = {
  "acknowledge-approved": { action: "release" },
  "acknowledge-goodwill": { action: "release" },
  "acknowledge-repudiated": { action: "reject", reason: "The claim was repudiated." },
  "acknowledge-no-claim": { action: "reject", reason: "The claim was marked as no claim." },
  close: { action: "reject", reason: "The claim was closed." },
};

/** Only payouts that wait for the claim's approval are touched. */
export function requestEffects(
  claimAction: ClaimAction,
  requests: readonly RequestSummary[],
): readonly RequestEffect[] {
  const effect = effects[claimAction];
  if (!effect) return [];
  return requests.flatMap(({ id, kind, status }) => {
    if (kind !== "payout_request" || status !== "pending_claim_approval") return [];
    const result = applyRequestAction(kind, status, effect.action, {
      released: effect.action === "release",
      reason: effect.reason,
    });
    if ("refusal" in result) return [];
    const reason = effect.reason === undefined ? {} : { reason: effect.reason };
    return [{ id, from: status, to: result.status, event: result.event, ...reason }];
  });
}
