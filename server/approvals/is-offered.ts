import type { DisbursementRequest, RequestAction } from "../../engine/index.ts";
import type { ApprovalRules } from "./approval-rules.ts";
import { isApprovedByPaying } from "./check-approvals.ts";

/** Whether people are told of an action that a request allows. */
export function isOffered(action: RequestAction, request: DisbursementRequest, rules: ApprovalRules): boolean {
  // It follows from the claim's acknowledgement; nobody asks for it.
  if (action === "release") return false;
  // Where whoever pays is enough, letting a payout go is the approval.
  return !(action === "approve" && "payout_request_id" in request) || !isApprovedByPaying(request, rules);
}
