import type { DisbursementRequest, LifecycleRefusal, RequestAction } from "../../engine/index.ts";
import type { ApprovalRules } from "../approvals/approval-rules.ts";
import { isOffered } from "../approvals/is-offered.ts";
import { type ProblemCode, type Refused, refuse } from "../problem.ts";

const problemOf = {
  action_not_allowed: "action_not_allowed",
  claim_not_released: "claim_not_released",
  reason_required: "reason_required",
  reason_not_allowed: "reason_not_allowed",
} as const satisfies Record<LifecycleRefusal<RequestAction>["code"], ProblemCode>;

/** The lifecycle's refusal of a step as an HTTP problem. */
export function refuseStep(
  { code, reason, allowed_actions }: LifecycleRefusal<RequestAction>,
  request: DisbursementRequest,
  rules: ApprovalRules,
): Refused {
  if (code === "reason_required" || code === "reason_not_allowed") {
    return refuse(problemOf[code], { reason }, { errors: [{ pointer: "/reason", code, detail: reason }] });
  }
  const offered = allowed_actions.filter((action) => isOffered(action, request, rules));
  return refuse(problemOf[code], { reason }, { allowed_actions: offered });
}
