import {
  type Actor,
  blockStateOf,
  type DisbursementRequest,
  emitRequest,
  evaluateClaim,
  type Evaluation,
} from "../../engine/index.ts";
import type { VersionedClaim } from "../claims/claim-document.ts";
import { commitClaim, storeRefusal } from "../claims/commit-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import type { Remember } from "../idempotency/once.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { shownOf } from "../sealing/shown-evaluation.ts";
import { refuseRequest } from "./refuse-request.ts";
import { requestIdOf, requestKinds } from "./request-kinds.ts";

export interface RequestOrder {
  readonly claimId: string;
  readonly blockKey: string;
  readonly actor: Actor;
  readonly remember: Remember<DisbursementRequest>;
}

// Each attempt that fails means that another change of the claim succeeded, so this many in a row is a busy claim.
const mostAttempts = 20;

/**
 * Turns an actionable block into its one request. Request and claim are written in one commit that names the version of
 * the claim it was decided on, so that of any number of calls at once exactly one creates it.
 */
export async function createRequest(parts: Parts, order: RequestOrder): Promise<DisbursementRequest | Refused> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const result = await tryToCreate(parts, order);
    if (result) return result;
  }
  return refuse("busy", {}, { headers: { "retry-after": "1" } });
}

async function tryToCreate(parts: Parts, order: RequestOrder): Promise<DisbursementRequest | Refused | undefined> {
  const { blockKey, actor } = order;
  const before = await readClaim(parts.store, order.claimId);
  if ("problem" in before) return before;
  const known = await parts.evaluations.of(before);
  if ("problem" in known) return known;
  const block = known.module.byKey.get(blockKey);
  if (!block) return refuse("not_found", { what: "block", id: blockKey });
  const evaluation = atThisMoment(known, parts.clock());
  const emitted = emitRequest(evaluation.module, evaluation, blockKey, { actor });
  if ("refusal" in emitted) {
    const refused = refuseRequest(emitted.refusal, { evaluation, block, state: before.claim.block_states[blockKey] });
    return shownOf(evaluation).masker.data(refused);
  }
  return store(parts, before, await parts.sealing.sealRequest(emitted.request, evaluation), order);
}

// Cards may be answered from an evaluation made a while ago; a request carries the instant at which it is made.
function atThisMoment(known: Evaluation, now: number): Evaluation {
  return evaluateClaim(known.module, { claim: known.claim, now, previous: known, changed: [] });
}

async function store(
  parts: Parts,
  { claim, version }: VersionedClaim,
  request: DisbursementRequest,
  { actor, blockKey, remember }: RequestOrder,
): Promise<DisbursementRequest | Refused | undefined> {
  const { kind, id } = requestIdOf(request);
  const { claim_id, created_at: at } = request;
  const result = await commitClaim(parts, {
    from: version,
    claim: {
      ...claim,
      updated_at: at,
      block_states: { ...claim.block_states, [blockKey]: blockStateOf(request) },
    },
    actor,
    at,
    events: [{ type: "claim_block_state_updated", data: { block_key: blockKey } }],
    others: [
      {
        collection: requestKinds[kind].collection,
        id,
        version: 0,
        document: request,
        event: { type: `${kind}_created`, data: { claim_id, block_key: blockKey, status: request.status } },
      },
    ],
    remember: () => remember(request),
  });
  if (result.committed) return request;
  return "failure" in result ? storeRefusal(result.failure) : keyConflict(result);
}
