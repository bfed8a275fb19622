/** The one table of claim actions: where each is allowed, what it leads to, and what it is called. */
import type { ApprovalStatus, ClaimAction, ClaimEventType, ClaimState, ClaimStatus } from "../model/lifecycle.ts";

export interface ClaimTransition {
  readonly label: string;
  readonly from: readonly ClaimStatus[];
  /** The decisions it is allowed with; every one where absent. */
  readonly decisions?: readonly ApprovalStatus[];
  /** An axis that is not named keeps its value. */
  readonly to: Partial<ClaimState>;
  readonly reasonRequired: boolean;
  readonly event: ClaimEventType;
}

// The published format gives results, reasons and event names; where it does not say from which state an action is
// legal, the narrowest rule is taken, because an action that is refused can be repeated and a payment cannot:
// - a decision is made once, on an undecided claim in review; only "do not acknowledge" takes it back, so that
//   whoever acknowledges always sees the decision that stands;
// - "send to capture" would hide a decision that stands, so it needs an undecided claim;
// - "send to review" clears the decision (as published), so a reopened claim is decided and acknowledged again.
export const claimTransitions: Readonly<Record<ClaimAction, ClaimTransition>> = {
  "send-to-review": {
    label: "Send to review",
    from: ["open"],
    to: { claim_status: "in_review", approval_status: "pending" },
    reasonRequired: false,
    event: "claim_sent_to_review",
  },
  "send-to-capture": {
    label: "Send back to capture",
    from: ["in_review"],
    decisions: ["pending"],
    to: { claim_status: "open" },
    reasonRequired: false,
    event: "claim_sent_to_capture",
  },
  approve: decide("Approve", "approved", false, "claim_approved"),
  goodwill: decide("Approve as goodwill", "goodwill", true, "claim_goodwill"),
  repudiate: decide("Repudiate", "repudiated", true, "claim_repudiated"),
  "no-claim": decide("Mark as no claim", "no_claim", true, "claim_no_claim"),
  "acknowledge-approved": acknowledge("approval", "approved", "pending_payout", "claim_approval_acknowledged"),
  "acknowledge-goodwill": acknowledge("goodwill", "goodwill", "pending_payout", "claim_goodwill_acknowledged"),
  "acknowledge-repudiated": acknowledge("repudiation", "repudiated", "acknowledged", "claim_repudiation_acknowledged"),
  "acknowledge-no-claim": acknowledge("no claim", "no_claim", "acknowledged", "claim_no_claim_acknowledged"),
  "do-not-acknowledge-approved": sendBack("approval", "approved", "claim_approval_not_acknowledged"),
  "do-not-acknowledge-goodwill": sendBack("goodwill", "goodwill", "claim_goodwill_not_acknowledged"),
  "do-not-acknowledge-repudiated": sendBack("repudiation", "repudiated", "claim_repudiation_not_acknowledged"),
  "do-not-acknowledge-no-claim": sendBack("no claim", "no_claim", "claim_no_claim_not_acknowledged"),
  "paid-out": {
    label: "Mark as paid out",
    from: ["pending_payout"],
    decisions: ["approved", "goodwill"],
    to: { claim_status: "paid_out" },
    reasonRequired: false,
    event: "claim_paid_out",
  },
  close: {
    label: "Close",
    from: ["open", "in_review", "acknowledged", "pending_payout", "paid_out"],
    to: { claim_status: "closed" },
    reasonRequired: true,
    event: "claim_closed",
  },
  reopen: {
    label: "Reopen",
    from: ["closed"],
    to: { claim_status: "open" },
    reasonRequired: true,
    event: "claim_reopened",
  },
};

export const claimActions: readonly ClaimAction[] = Object.keys(claimTransitions).filter(isClaimAction);

export function isClaimAction(text: string): text is ClaimAction {
  return Object.hasOwn(claimTransitions, text);
}

function decide(
  label: string,
  decision: ApprovalStatus,
  reasonRequired: boolean,
  event: ClaimEventType,
): ClaimTransition {
  return {
    label,
    from: ["in_review"],
    decisions: ["pending"],
    to: { approval_status: decision },
    reasonRequired,
    event,
  };
}

function acknowledge(
  noun: string,
  decision: ApprovalStatus,
  result: ClaimStatus,
  event: ClaimEventType,
): ClaimTransition {
  return {
    label: `Acknowledge ${noun}`,
    from: ["in_review"],
    decisions: [decision],
    to: { claim_status: result },
    reasonRequired: false,
    event,
  };
}

function sendBack(noun: string, decision: ApprovalStatus, event: ClaimEventType): ClaimTransition {
  return {
    label: `Do not acknowledge ${noun}`,
    from: ["in_review"],
    decisions: [decision],
    to: { approval_status: "pending" },
    reasonRequired: true,
    event,
  };
}
