import {
  type Actor,
  blockStateOf,
  type DisbursementRequest,
  isLive,
  type LifecycleEvent,
  type RequestEventType,
  type RequestKind,
  type RequestStatus,
  type StoredClaim,
} from "../../engine/index.ts";
import { lookAgain } from "../annuities/next-look.ts";
import type { OtherChange } from "../claims/commit-claim.ts";
import type { StoredDocument } from "../store/store.ts";
import { existingRequestId } from "./existing-request.ts";
import { requestIdOf } from "./request-kinds.ts";

export interface RequestStep {
  readonly kind: RequestKind;
  readonly to: RequestStatus;
  readonly event: LifecycleEvent<RequestEventType>;
  /** What the event says beside the step itself. */
  readonly note?: object;
  /** What the step adds to the request. */
  readonly set?: object;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

export interface ChangedRequest {
  readonly request: DisbursementRequest;
  readonly change: OtherChange;
}

/** A stored request as a step leaves it. What it pays, to whom and why never changes. */
export function changeRequest(
  { collection, id, version, document }: StoredDocument,
  { kind, to, event: { type, reason }, note, set, actor, at }: RequestStep,
): ChangedRequest {
  const before = document as unknown as DisbursementRequest;
  const because = reason === undefined ? {} : { rejection_reason: reason };
  const ended = isLive(kind, to) ? {} : { finalized_at: at, finalized_by: actor };
  const changed = { ...before, ...set, status: to, ...because, ...ended } as DisbursementRequest;
  const request = "first_due_at" in changed && to === "active" ? lookAgain(changed, at) : changed;
  const { claim_id, block_key, status: from } = before;
  const data = { claim_id, block_key, from, to, ...(reason !== undefined && { reason }), ...note };
  return { request, change: { collection, id, version, document: request, event: { type, data } } };
}

/** The block states with the statuses that their requests have now; the same object where none differs. */
export function mirrorRequests(
  blockStates: StoredClaim["block_states"],
  requests: readonly DisbursementRequest[],
): StoredClaim["block_states"] {
  let mirrored = blockStates;
  for (const request of requests) {
    const { kind, id } = requestIdOf(request);
    const state = blockStates[request.block_key];
    if (state?.type === kind && existingRequestId(state) === id) {
      mirrored = { ...mirrored, [request.block_key]: blockStateOf(request) };
    }
  }
  return mirrored;
}
