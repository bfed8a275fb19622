import type { ClaimAction, RequestSummary } from "../../model/lifecycle.ts";
import type { DisbursementRequest } from "../../model/evaluation.ts";
import type { CompiledModule } from "../../model/module.ts";
import { applyClaimAction, blockStateOf, evaluateClaim, missingRequired, requestEffects } from "../../portable.ts";
import type { Attempt, Progress } from "./progress.ts";

/** Takes the claim one step further, with what that does to its requests, as the server does. */
export function actOnClaim(
  module: CompiledModule,
  before: Progress,
  { name, reason }: { readonly name: ClaimAction; readonly reason: string },
): Attempt {
  const { claim, now } = before;
  const { claim_status = "open", approval_status = "pending" } = claim;
  const result = applyClaimAction({ claim_status, approval_status }, name, { reason });
  if ("refusal" in result) return { refusal: result.refusal.reason };
  if (name === "send-to-review") {
    const missing = missingRequired(evaluateClaim(module, { claim, now }));
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
  const block_states = { ...claim.block_states, ...states };
  return { after: { claim: { ...claim, ...result.state, block_states }, now, requests } };
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
