import {
  type Actor,
  allowedClaimActions,
  applyClaimAction,
  type ClaimAction,
  type ClaimState,
  missingRequired,
  type StoredClaim,
} from "../../engine/index.ts";
import { checkFourEyes } from "../auth/four-eyes.ts";
import type { Remember } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { affectedRequests } from "../requests/affected-requests.ts";
import { mirrorRequests } from "../requests/change-request.ts";
import { shownOf } from "../sealing/shown-evaluation.ts";
import type { VersionedClaim } from "./claim-document.ts";
import { commitClaimOrRefuse } from "./commit-claim.ts";

export interface ClaimStep {
  readonly reason: string | undefined;
  readonly actor: Actor;
  readonly remember: Remember<VersionedClaim>;
}

/** Takes a claim one step further, together with what the step does to its requests. */
export async function actOnClaim(
  parts: Parts,
  before: VersionedClaim,
  action: ClaimAction,
  { reason, actor, remember }: ClaimStep,
): Promise<VersionedClaim | Refused> {
  const { claim, version } = before;
  const result = applyClaimAction(claim, action, { reason });
  if ("refusal" in result) return refuseAction(claim, result.refusal);
  const seen = action.startsWith("acknowledge-")
    ? checkFourEyes(claim.decided_by ?? undefined, actor, "decided this claim")
    : {};
  if ("problem" in seen) return seen;
  const missing = action === "send-to-review" ? await requiredBlocksProblem(parts, before) : undefined;
  if (missing) return missing;
  const at = instantOf(parts);
  const requests = await affectedRequests(parts.store, claim.claim_id, action, { at, actor });
  const { state, event } = result;
  return commitClaimOrRefuse(parts, {
    from: version,
    claim: {
      ...claim,
      ...state,
      ...whoDecided(claim, state, action, actor),
      updated_at: at,
      rejection_reason: rejectionReason(claim, state, event.reason),
      block_states: mirrorRequests(
        claim.block_states,
        requests.map(({ request }) => request),
      ),
    },
    actor,
    at,
    events: [{ type: event.type, data: { ...event, from: stateOf(claim), to: state, ...seen } }],
    others: requests.map(({ change }) => change),
    remember,
  });
}

function refuseAction(
  claim: ClaimState,
  { code, reason }: { readonly code: string; readonly reason: string },
): Refused {
  if (code === "reason_required") {
    const errors = [{ pointer: "/reason", code, detail: reason }];
    return refuse("reason_required", { reason }, { errors });
  }
  const allowed_actions = allowedClaimActions(claim).map((choice) => choice.action);
  return refuse("action_not_allowed", { reason }, { allowed_actions });
}

async function requiredBlocksProblem(parts: Parts, claim: VersionedClaim): Promise<Refused | undefined> {
  const evaluation = await parts.evaluations.of(claim);
  if ("problem" in evaluation) return evaluation;
  const missing = shownOf(evaluation).masker.data(missingRequired(evaluation));
  if (missing.length === 0) return undefined;
  const errors = missing.map(({ key, title }) => ({
    pointer: `/block_states/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    code: "value_required",
    detail: `"${title}" has no value.`,
  }));
  const titles = missing.map(({ title }) => `"${title}"`).join(", ");
  return refuse("required_blocks_missing", { titles }, { errors });
}

/** Kept as long as the decision stands. */
function whoDecided(
  before: StoredClaim,
  { approval_status }: ClaimState,
  action: ClaimAction,
  actor: Actor,
): Pick<StoredClaim, "decided_by" | "acknowledged_by"> {
  if (approval_status === "pending") return { decided_by: null, acknowledged_by: null };
  if (before.approval_status !== approval_status) return { decided_by: actor, acknowledged_by: null };
  return action.startsWith("acknowledge-") ? { acknowledged_by: actor } : {};
}

/** Kept while the claim stands turned down, gone as soon as it does not. */
function rejectionReason(
  before: StoredClaim,
  { approval_status }: ClaimState,
  reason: string | undefined,
): string | null {
  if (approval_status !== "repudiated" && approval_status !== "no_claim") return null;
  const decidedNow = before.approval_status !== approval_status;
  return (decidedNow ? reason : before.rejection_reason) ?? null;
}

function stateOf({ claim_status, approval_status }: ClaimState): ClaimState {
  return { claim_status, approval_status };
}
