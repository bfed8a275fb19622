import {
  type Actor,
  applyRequestAction,
  type DisbursementRequest,
  isReleased,
  type RequestAction,
  type RequestKind,
  type StoredClaim,
} from "../../engine/index.ts";
import type { ApprovalRules } from "../approvals/approval-rules.ts";
import { approveStep } from "../approvals/approve-step.ts";
import { toDocument } from "../claims/claim-document.ts";
import { storeRefusal } from "../claims/commit-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { checkIfMatch } from "../http/etag.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { KeepProof } from "../proofs/keep-proof.ts";
import { setProof } from "../proofs/set-proof.ts";
import { maskText } from "../sealing/mask-text.ts";
import type { Commit, StoredDocument } from "../store/store.ts";
import { type ChangedRequest, changeRequest, mirrorRequests, type RequestStep } from "./change-request.ts";
import { refuseStep } from "./refuse-step.ts";
import { requestKinds } from "./request-kinds.ts";

export interface RequestOrder {
  readonly kind: RequestKind;
  readonly id: string;
  readonly action: RequestAction;
  readonly reason?: string | undefined;
  readonly keepProof?: KeepProof | undefined;
  /** The If-Match header: which version of the request its author has seen. */
  readonly ifMatch: string | undefined;
  readonly actor: Actor;
  readonly remember: Remember<VersionedRequest>;
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
  const reason = order.reason === undefined ? undefined : await maskText(parts, before.claim, order.reason);
  const step = decide(stored, before.claim, { ...order, reason, at, rules: parts.approvals });
  if ("problem" in step) return step;
  const { actor, keepProof } = order;
  // Only a step that is allowed leaves a file, and the file is there before anything names it.
  const proof = await setProof({ keepProof, claim: before.claim, actor, at });
  const both = { set: { ...step.set, ...proof.set }, note: { ...step.note, ...proof.note } };
  const changed = changeRequest(stored, { ...step, ...both });
  const moved = changed.request.status !== stored.document["status"];
  const block_states = mirrorRequests(before.claim.block_states, moved ? [changed.request] : []);
  const mirrored = block_states !== before.claim.block_states;
  const claim = mirrored ? { ...before.claim, block_states, updated_at: at } : before.claim;
  const after = { version: stored.version + 1, request: changed.request, claim };
  const commit = toCommit(changed, { claim, version: before.version, mirrored, at, actor });
  const result = await parts.store.commit(withRemembered(commit, order.remember(after)));
  if (result.committed) return after;
  return "failure" in result ? storeRefusal(result.failure) : keyConflict(result);
}

interface Decision extends Pick<RequestOrder, "kind" | "action" | "reason" | "actor"> {
  readonly at: string;
  readonly rules: ApprovalRules;
}

function decide(stored: StoredDocument, claim: StoredClaim, decision: Decision): RequestStep | Refused {
  const { kind, action, reason, actor, at, rules } = decision;
  const request = stored.document as unknown as DisbursementRequest;
  const result = applyRequestAction(kind, request.status, action, { released: isReleased(claim), reason });
  if ("refusal" in result) return refuseStep(result.refusal, request, rules);
  const approved = approveStep(request, decision, rules);
  if ("problem" in approved) return approved;
  return { kind, to: result.status, event: result.event, ...approved, actor, at };
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
