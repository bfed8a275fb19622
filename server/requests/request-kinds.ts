import type { DisbursementRequest, RequestKind } from "../../engine/index.ts";

/** Where each kind of request is kept, how it is addressed, and what callers may do with it; a release follows from the claim. */
export const requestKinds = {
  payout_request: {
    collection: "payout_requests",
    idField: "payout_request_id",
    path: "/v1/payout-requests",
    what: "payout request",
    statuses: ["pending_claim_approval", "pending", "processing", "completed", "rejected", "cancelled"],
    actions: ["approve", "process", "complete", "reject", "cancel"],
  },
  fulfillment_request: {
    collection: "fulfillment_requests",
    idField: "fulfillment_request_id",
    path: "/v1/fulfillment-requests",
    what: "fulfillment request",
    statuses: ["pending", "successful", "rejected", "cancelled"],
    actions: ["approve", "reject", "cancel"],
  },
  annuity_request: {
    collection: "annuity_requests",
    idField: "annuity_request_id",
    path: "/v1/annuity-requests",
    what: "annuity request",
    statuses: ["active", "paused", "completed", "cancelled"],
    actions: ["pause", "resume", "complete", "cancel"],
  },
} as const satisfies Record<RequestKind, object>;

export const requestKindNames: readonly RequestKind[] = ["payout_request", "fulfillment_request", "annuity_request"];

export function isRequestKind(type: string): type is RequestKind {
  return Object.hasOwn(requestKinds, type);
}

export function requestIdOf(request: DisbursementRequest): { readonly kind: RequestKind; readonly id: string } {
  if ("payout_request_id" in request) return { kind: "payout_request", id: request.payout_request_id };
  if ("fulfillment_request_id" in request) return { kind: "fulfillment_request", id: request.fulfillment_request_id };
  return { kind: "annuity_request", id: request.annuity_request_id };
}
