/** The lifecycles once more, in the plainest form, so that the model shares no code with what it is held against. */

export interface PlainStep {
  readonly from: readonly string[];
  readonly decisions?: readonly string[];
  readonly status?: string;
  readonly decision?: string;
  readonly reason?: true;
}

const undecided = { from: ["in_review"], decisions: ["pending"] } as const;

function decided(decision: string): Pick<PlainStep, "from" | "decisions"> {
  return { from: ["in_review"], decisions: [decision] };
}

export const claimSteps: Readonly<Record<string, PlainStep>> = {
  "send-to-review": { from: ["open"], status: "in_review", decision: "pending" },
  "send-to-capture": { ...undecided, status: "open" },
  approve: { ...undecided, decision: "approved" },
  goodwill: { ...undecided, decision: "goodwill", reason: true },
  repudiate: { ...undecided, decision: "repudiated", reason: true },
  "no-claim": { ...undecided, decision: "no_claim", reason: true },
  "acknowledge-approved": { ...decided("approved"), status: "pending_payout" },
  "acknowledge-goodwill": { ...decided("goodwill"), status: "pending_payout" },
  "acknowledge-repudiated": { ...decided("repudiated"), status: "acknowledged" },
  "acknowledge-no-claim": { ...decided("no_claim"), status: "acknowledged" },
  "do-not-acknowledge-approved": { ...decided("approved"), decision: "pending", reason: true },
  "do-not-acknowledge-goodwill": { ...decided("goodwill"), decision: "pending", reason: true },
  "do-not-acknowledge-repudiated": { ...decided("repudiated"), decision: "pending", reason: true },
  "do-not-acknowledge-no-claim": { ...decided("no_claim"), decision: "pending", reason: true },
  "paid-out": { from: ["pending_payout"], decisions: ["approved", "goodwill"], status: "paid_out" },
  close: {
    from: ["open", "in_review", "acknowledged", "pending_payout", "paid_out"],
    status: "closed",
    reason: true,
  },
  reopen: { from: ["closed"], status: "open", reason: true },
};

export interface PlainRequestStep {
  readonly from: readonly string[];
  /** Without it the status stays. */
  readonly to?: string;
  /** From these, only while the claim is released. */
  readonly released?: readonly string[];
  /** Not for whoever created the request. */
  readonly twoPeople?: true;
}

const waiting = ["pending_claim_approval", "pending"];

export const requestSteps: Readonly<Record<string, Readonly<Record<string, PlainRequestStep>>>> = {
  "payout-requests": {
    approve: { from: ["pending", "processing"], released: ["pending"], twoPeople: true },
    process: { from: ["pending"], to: "processing", released: ["pending"], twoPeople: true },
    complete: { from: ["pending", "processing"], to: "completed", released: ["pending"], twoPeople: true },
    reject: { from: [...waiting, "processing"], to: "rejected" },
    cancel: { from: waiting, to: "cancelled" },
  },
  "fulfillment-requests": {
    approve: { from: ["pending"], to: "successful", released: ["pending"], twoPeople: true },
    reject: { from: ["pending"], to: "rejected" },
    cancel: { from: ["pending"], to: "cancelled" },
  },
  "annuity-requests": {
    pause: { from: ["active"], to: "paused" },
    resume: { from: ["paused"], to: "active" },
    complete: { from: ["active", "paused"], to: "completed" },
    cancel: { from: ["active", "paused"], to: "cancelled" },
  },
};
