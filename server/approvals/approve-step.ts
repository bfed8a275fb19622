import type { Actor, DisbursementRequest, PayoutRequest, RequestAction, RequestKind } from "../../engine/index.ts";
import { checkMakers, type FourEyesNote } from "../auth/four-eyes.ts";
import type { Refused } from "../problem.ts";
import type { ApprovalRules } from "./approval-rules.ts";
import { approve, letGo } from "./check-approvals.ts";

export interface ApprovedStep {
  /** What the event of the step says of it. */
  readonly note: FourEyesNote;
  /** What the step leaves on the request. */
  readonly set: Partial<Pick<PayoutRequest, "approvals">>;
}

export interface ApprovalStep {
  readonly kind: RequestKind;
  readonly action: RequestAction;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

/** Whether enough people agree to a step, each of them somebody who may; a step that lets nothing go needs nobody. */
export function approveStep(
  request: DisbursementRequest,
  { kind, action, actor, at }: ApprovalStep,
  rules: ApprovalRules,
): ApprovedStep | Refused {
  if (!lettingGo[kind].has(action)) return { note: {}, set: {} };
  if (!("payout_request_id" in request)) {
    const note = checkMakers(request, actor);
    return "problem" in note ? note : { note, set: {} };
  }
  const order = { rules, actor, at };
  const approved = action === "approve" ? approve(request, order) : letGo(request, order);
  return "problem" in approved ? approved : { note: approved.note, set: { approvals: approved.approvals } };
}

/** The actions that let something of value leave, agree to it, or say that it left; what an annuity pays leaves with its runs. */
const lettingGo: Readonly<Record<RequestKind, ReadonlySet<RequestAction>>> = {
  payout_request: new Set(["approve", "process", "complete"]),
  fulfillment_request: new Set(["approve"]),
  annuity_request: new Set(),
};
