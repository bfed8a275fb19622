import {
  allowedRequestActions,
  type DisbursementRequest,
  isReleased,
  type RequestKind,
  type StoredClaim,
} from "../../engine/index.ts";
import { approvalsNeeded } from "../approvals/check-approvals.ts";
import { isOffered } from "../approvals/is-offered.ts";
import type { Parts } from "../parts.ts";

/** A request as it is answered by itself: what may be done with it next, and who has to agree, is part of it. */
export function requestAnswer(
  { approvals: rules }: Pick<Parts, "approvals">,
  kind: RequestKind,
  request: DisbursementRequest,
  claim: StoredClaim,
): object {
  const choices = allowedRequestActions(kind, request.status, { released: isReleased(claim) });
  return {
    ...request,
    ...("payout_request_id" in request && { approvals_needed: approvalsNeeded(request, rules) }),
    allowed_actions: choices.filter(({ action }) => isOffered(action, request, rules)),
  };
}
