import { initialRequestStatus } from "../lifecycle/index.ts";
import type { Refusal } from "../model/documents.ts";
import type {
  BlockTrace,
  Decision,
  DisbursementRequest,
  EmitOptions,
  EmitResult,
  Evaluation,
} from "../model/evaluation.ts";
import { isDisbursement } from "../model/block-kinds.ts";
import type { CompiledBlock } from "../model/module.ts";
import { requestId } from "./request-id.ts";

export interface Emission {
  readonly evaluation: Evaluation;
  readonly block: CompiledBlock;
  readonly trace: BlockTrace;
  /** 1, then one more for each request of this block that was rejected or cancelled. */
  readonly round: number;
  /** Why the block cannot be used, in the words of its card. */
  readonly reason: string;
}

/**
 * The request of a block that may be used now, with its values frozen as they are and how each came about; otherwise
 * the first thing that stops it. Says yes exactly when the card says `actionable`.
 */
export function emitRequest(emission: Emission, { actor }: EmitOptions): EmitResult {
  const { evaluation, block, trace, round } = emission;
  const { decision } = evaluation.outcome(block);
  if (!isDisbursement(block.type) || !decision) {
    return { refusal: { code: "not_a_disbursement", reason: `“${block.key}” is not a disbursement block.` } };
  }
  if (!decision.ready) return { refusal: { ...firstRefusal(decision), reason: emission.reason } };
  const { claim, module } = evaluation;
  const claimId = textOf(claim.claim_id) ?? "";
  const policy = (claim.policy ?? {}) as { policy_id?: unknown; policyholder_id?: unknown };
  const claimNumber = textOf(claim.claim_number);
  const policyId = textOf(claim.policy_id) ?? textOf(policy.policy_id);
  const policyholderId = textOf(claim.policyholder_id) ?? textOf(policy.policyholder_id);
  const request = {
    [`${block.type}_id`]: requestId(claimId, block.key, round),
    claim_id: claimId,
    ...(claimNumber !== undefined && { claim_number: claimNumber }),
    ...(policyId !== undefined && { policy_id: policyId }),
    ...(policyholderId !== undefined && { policyholder_id: policyholderId }),
    block_key: block.key,
    round,
    status: initialRequestStatus(block.type, claim),
    created_at: new Date(evaluation.now).toISOString(),
    created_by: { name: actor.name, role: actor.role },
    ...decision.draft,
    module: { key: module.key, version: module.version, sha256: module.sha256 },
    trace: trace.properties.map(({ property, trace: steps }) => ({ property, trace: steps })),
    roundings: decision.roundings,
    notes: decision.notes,
  };
  return { request: request as unknown as DisbursementRequest };
}

function firstRefusal(decision: Extract<Decision, { ready: false }>): Refusal {
  return decision.refusals[0] ?? { code: "block_not_actionable", reason: "The block cannot be used." };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
