import type { ClaimAction, RequestSummary } from "../../model/lifecycle.ts";
import type { DisbursementRequest } from "../../model/evaluation.ts";
import { applyClaimAction, blockStateOf, missingRequired, requestEffects } from "../../portable.ts";
import { advance } from "./advance.ts";
import type { Attempt, Progress } from "./progress.ts";

/** Takes the claim one step further, with what that does to its requests, as the server does. */
export function actOnClaim(
  before: Progress,
  { name, reason }: { readonly name: ClaimAction; readonly reason: string },
): Attempt {
  const { evaluation } = before;
  const { claim_status = "open", approval_status = "pending" } = evaluation.claim;
  const result = applyClaimAction({ claim_status, approval_status }, name, { reason });
  if ("refusal" in result) return { refusal: result.refusal.reason };
  if (name === "send-to-review") {
    const missing = missingRequired(evaluation);
    if (missing.length > 0)
      return { refusal: `${missing.map(({ title }) => `"${title}"`).join(", ")} must be filled in.` };
  }
  const effects = new Map(requestEffects(name, before.requests.map(toSummary)).map((effect) => [effect.id, effect.to]));
  const requests = before.requests.map((request) => {
    const status = effects.get(toSummary(request).id);
    return status === undefined ? request : ({ ...request, status } as DisbursementRequest);
  });
  const changed = requests.filter((request) => !before.requests.includes(request));
  const states = Object.fromEntries(changed.map((request) => [request.block_key, blockStateOf(request)]));
  return { after: { evaluation: advance(evaluation, { status: result.state, states }), requests } };
}

function toSummary(request: DisbursementRequest): RequestSummary {
  if ("payout_request_id" in request) {
    return { id: request.payout_request_id, kind: "payout_request", status: request.status };
  }
  if ("fulfillment_request_id" in request) {
    return { id: request.fulfillment_request_id, kind: "fulfillment_request", status: request.status };
  }
  return { id: request.annuity_request_id, kind: "annuity_request", status: request.status };
}
