import { claimActions, isClaimAction } from "../../engine/index.ts";
import { claimActionAbility } from "../auth/action-abilities.ts";
import { actOnClaim } from "../claims/act-on-claim.ts";
import type { VersionedClaim } from "../claims/claim-document.ts";
import { readClaimToChange } from "../claims/read-claim.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { answerClaim } from "./claims.ts";
import { claimParameters } from "./parameters.ts";

/** One address for each action, so that the documentation names them and an unknown one is not found. */
export function lifecycleRoutes(parts: Parts): readonly Route[] {
  return claimActions.filter(isClaimAction).map((action) => ({
    method: "POST",
    path: `/v1/claims/{claim_id}/${action}`,
    name: `claim_${action.replaceAll("-", "_")}`,
    ability: claimActionAbility[action],
    tag: "Lifecycle",
    summary: `Takes the claim through "${action}".`,
    parameters: claimParameters,
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: false, schema: closedObject({ reason: { type: "string", maxLength: 4000 } }, []) },
    answers: {
      200: { description: "The claim as it is now.", schema: { $ref: "claim-answer" }, headers: ["ETag"] },
    },
    problems: [
      "body_invalid",
      "not_found",
      "precondition_required",
      "precondition_failed",
      "action_not_allowed",
      "reason_required",
      ...(action.startsWith("acknowledge-") ? (["second_person_needed"] as const) : []),
      "store_unavailable",
      ...(action === "send-to-review" ? (["required_blocks_missing", "module_missing"] as const) : []),
    ],
    answer: async ({ params, body, headers, actor, once }) => {
      const before = await readClaimToChange(parts.store, params["claim_id"] ?? "", headers["if-match"]);
      if ("problem" in before) return before;
      const reason = (body as { readonly reason?: string } | undefined)?.reason;
      const remember = (after: VersionedClaim) => once?.remember(answerClaim(after));
      const after = await actOnClaim(parts, before, action, { reason, actor, remember });
      return "problem" in after ? after : answerClaim(after);
    },
  }));
}
