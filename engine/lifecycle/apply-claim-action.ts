/** A claim's state and an action in; the next state with its event, or a refusal, out. */
import type {
  ActionChoice,
  ClaimAction,
  ClaimEventType,
  ClaimState,
  LifecycleEvent,
  LifecycleRefusal,
} from "../model/lifecycle.ts";
import { type ClaimTransition, claimActions, claimTransitions } from "./claim-transitions.ts";
import { describeApprovalStatus, describeClaimState, describeClaimStatus, joinAlternatives } from "./describe.ts";

export type ClaimActionResult =
  | { readonly state: ClaimState; readonly event: LifecycleEvent<ClaimEventType> }
  | { readonly refusal: LifecycleRefusal<ClaimAction> };

export function applyClaimAction(
  state: ClaimState,
  action: ClaimAction,
  given: { readonly reason?: string | undefined } = {},
): ClaimActionResult {
  const transition = claimTransitions[action];
  const reason = given.reason?.trim() ?? "";
  if (!isAllowed(transition, state)) return refuse(state, "action_not_allowed", explainNotAllowed(transition, state));
  if (transition.reasonRequired && reason === "") {
    return refuse(state, "reason_required", `"${transition.label}" needs a reason.`);
  }
  return {
    state: {
      claim_status: transition.to.claim_status ?? state.claim_status,
      approval_status: transition.to.approval_status ?? state.approval_status,
    },
    event: { type: transition.event, ...(reason === "" ? {} : { reason }) },
  };
}

/** In the order of the table, which is the order in which a claim usually goes. */
export function allowedClaimActions(state: ClaimState): readonly ActionChoice<ClaimAction>[] {
  return claimActions
    .filter((action) => isAllowed(claimTransitions[action], state))
    .map((action) => {
      const { label, reasonRequired } = claimTransitions[action];
      return { action, label, reason_required: reasonRequired };
    });
}

function isAllowed(transition: ClaimTransition, state: ClaimState): boolean {
  return (
    transition.from.includes(state.claim_status) && (transition.decisions?.includes(state.approval_status) ?? true)
  );
}

function explainNotAllowed(transition: ClaimTransition, state: ClaimState): string {
  const status = joinAlternatives(transition.from.map(describeClaimStatus));
  const decision = transition.decisions && ` and ${joinAlternatives(transition.decisions.map(describeApprovalStatus))}`;
  return `"${transition.label}" needs a claim that is ${status}${decision ?? ""}; this one is ${describeClaimState(state)}.`;
}

function refuse(
  state: ClaimState,
  code: LifecycleRefusal<ClaimAction>["code"],
  reason: string,
): { readonly refusal: LifecycleRefusal<ClaimAction> } {
  return { refusal: { code, reason, allowed_actions: allowedClaimActions(state).map((choice) => choice.action) } };
}
