import {
  type Actor,
  applyRequestAction,
  type DisbursementRequest,
  isReleased,
  type LifecycleRefusal,
  type RequestAction,
  type RequestKind,
  type StoredClaim,
} from "../../engine/index.ts";
import { checkFourEyes } from "../auth/four-eyes.ts";
import { toDocument } from "../claims/claim-document.ts";
import { storeRefusal } from "../claims/commit-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { checkIfMatch } from "../http/etag.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type ProblemCode, type Refused, refuse } from "../problem.ts";
import type { Commit, StoredDocument } from "../store/store.ts";
import { type ChangedRequest, changeRequest, mirrorRequests } from "./change-request.ts";
import { requestKinds } from "./request-kinds.ts";

export interface RequestOrder {
  readonly kind: RequestKind;
  readonly id: string;
  readonly action: RequestAction;
  readonly reason?: string | undefined;
  /** The If-Match header: which version of the request its author has seen. */
  readonly ifMatch: string | undefined;
  readonly actor: Actor;
}

export interface VersionedRequest {
  readonly version: number;
  readonly request: DisbursementRequest;
  readonly claim: StoredClaim;
}

// Each attempt that fails means that another change of the claim succeeded, so this many in a row is a busy claim.
const mostAttempts = 20;

/**
 * Takes a request one step further; its claim's block state follows in the same commit. The step is held to the version
 * of the request that its author has seen, and decided again when only the claim has changed meanwhile.
 */
export async function actOnRequest(parts: Parts, order: RequestOrder): Promise<VersionedRequest | Refused> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const result = await tryToAct(parts, order);
    if (result) return result;
  }
  return refuse("busy", {}, { headers: { "retry-after": "1" } });
}

async function tryToAct(parts: Parts, order: RequestOrder): Promise<VersionedRequest | Refused | undefined> {
  const { collection, what } = requestKinds[order.kind];
  const stored = await parts.store.read(collection, order.id);
  if (!stored) return refuse("not_found", { what, id: order.id });
  const stale = checkIfMatch(order.ifMatch, stored.version);
  if (stale) return stale;
  const before = await readClaim(parts.store, String(stored.document["claim_id"]));
  if ("problem" in before) return before;
  const at = instantOf(parts);
  const changed = decide(stored, before.claim, order, at);
  if ("problem" in changed) return changed;
  const block_states = mirrorRequests(before.claim.block_states, [changed.request]);
  const mirrored = block_states !== before.claim.block_states;
  const claim = mirrored ? { ...before.claim, block_states, updated_at: at } : before.claim;
  const result = await parts.store.commit(
    toCommit(changed, { claim, version: before.version, mirrored, at, actor: order.actor }),
  );
  if (result.committed) return { version: stored.version + 1, request: changed.request, claim };
  return "failure" in result ? storeRefusal(result.failure) : undefined;
}

function decide(
  stored: StoredDocument,
  claim: StoredClaim,
  { kind, action, reason, actor }: RequestOrder,
  at: string,
): ChangedRequest | Refused {
  const { status, created_by } = stored.document as unknown as DisbursementRequest;
  const result = applyRequestAction(kind, status, action, { released: isReleased(claim), reason });
  if ("refusal" in result) return refuseStep(result.refusal);
  const seen = lettingGo[kind].has(action) ? checkFourEyes(created_by, actor, "created the request") : {};
  if ("problem" in seen) return seen;
  return changeRequest(stored, { kind, to: result.status, event: result.event, note: seen, actor, at });
}

interface DecidedOn {
  readonly claim: StoredClaim;
  readonly version: number;
  readonly mirrored: boolean;
  readonly at: string;
  readonly actor: Actor;
}

// The claim is named even where it is not changed: whether it is released must still be true when this is written.
function toCommit({ change, request }: ChangedRequest, { claim, version, mirrored, at, actor }: DecidedOn): Commit {
  const { collection, id, document, event } = change;
  const subject = { collection, id } as const;
  const claimKey = { collection: "claims", id: claim.claim_id } as const;
  const saved = { type: "claim_block_state_updated", subject: claimKey, data: { block_key: request.block_key } };
  return {
    at,
    actor,
    reads: [
      { ...claimKey, version },
      { ...subject, version: change.version },
    ],
    puts: [...(mirrored ? [{ ...claimKey, document: toDocument(claim) }] : []), { ...subject, document }],
    events: [...(mirrored ? [saved] : []), { ...event, subject }],
  };
}

/** The actions that let something of value leave, or say that it has; what an annuity pays leaves with its runs. */
const lettingGo: Readonly<Record<RequestKind, ReadonlySet<RequestAction>>> = {
  payout_request: new Set(["process", "complete"]),
  fulfillment_request: new Set(["approve"]),
  annuity_request: new Set(),
};

const problemOf = {
  action_not_allowed: "action_not_allowed",
  claim_not_released: "claim_not_released",
  reason_required: "reason_required",
  reason_not_allowed: "reason_not_allowed",
} as const satisfies Record<LifecycleRefusal<RequestAction>["code"], ProblemCode>;

function refuseStep({ code, reason, allowed_actions }: LifecycleRefusal<RequestAction>): Refused {
  if (code === "reason_required" || code === "reason_not_allowed") {
    return refuse(problemOf[code], { reason }, { errors: [{ pointer: "/reason", code, detail: reason }] });
  }
  // A release follows from the claim's acknowledgement, so nobody is told to ask for it.
  const offered = allowed_actions.filter((action) => action !== "release");
  return refuse(problemOf[code], { reason }, { allowed_actions: offered });
}
