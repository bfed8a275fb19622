import { allowedRequestActions, isReleased, type RequestKind, type StoredClaim } from "../../engine/index.ts";
import { type MarkedRequest, withoutKey } from "./idempotency.ts";

/** A request as it is answered by itself: what may be done with it next is part of it. */
export function requestAnswer(kind: RequestKind, request: MarkedRequest, claim: StoredClaim): object {
  const choices = allowedRequestActions(kind, request.status, { released: isReleased(claim) });
  // A release follows from the claim's acknowledgement; nobody asks for it.
  return { ...withoutKey(request), allowed_actions: choices.filter(({ action }) => action !== "release") };
}
