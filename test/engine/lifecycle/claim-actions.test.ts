import { describe, expect, test } from "vitest";
import { allowedClaimActions, applyClaimAction, claimActions, isClaimAction } from "../../../engine/lifecycle/index.ts";
import type { ApprovalStatus, ClaimAction, ClaimState, ClaimStatus } from "../../../engine/model/lifecycle.ts";

const claimStatuses: readonly ClaimStatus[] = [
  "open",
  "in_review",
  "acknowledged",
  "pending_payout",
  "paid_out",
  "closed",
];
const approvalStatuses: readonly ApprovalStatus[] = ["pending", "approved", "goodwill", "repudiated", "no_claim"];

const states: readonly ClaimState[] = claimStatuses.flatMap((claim_status) =>
  approvalStatuses.map((approval_status) => ({ claim_status, approval_status })),
);

/** Written out by hand: `action: state -> state`, a `*` stands for every decision and keeps it. */
const legal = `
  send-to-review: open pending -> in_review pending
  send-to-review: open approved -> in_review pending
  send-to-review: open goodwill -> in_review pending
  send-to-review: open repudiated -> in_review pending
  send-to-review: open no_claim -> in_review pending
  send-to-capture: in_review pending -> open pending
  approve: in_review pending -> in_review approved
  goodwill: in_review pending -> in_review goodwill
  repudiate: in_review pending -> in_review repudiated
  no-claim: in_review pending -> in_review no_claim
  acknowledge-approved: in_review approved -> pending_payout approved
  acknowledge-goodwill: in_review goodwill -> pending_payout goodwill
  acknowledge-repudiated: in_review repudiated -> acknowledged repudiated
  acknowledge-no-claim: in_review no_claim -> acknowledged no_claim
  do-not-acknowledge-approved: in_review approved -> in_review pending
  do-not-acknowledge-goodwill: in_review goodwill -> in_review pending
  do-not-acknowledge-repudiated: in_review repudiated -> in_review pending
  do-not-acknowledge-no-claim: in_review no_claim -> in_review pending
  paid-out: pending_payout approved -> paid_out approved
  paid-out: pending_payout goodwill -> paid_out goodwill
  close: open * -> closed *
  close: in_review * -> closed *
  close: acknowledged * -> closed *
  close: pending_payout * -> closed *
  close: paid_out * -> closed *
  reopen: closed * -> open *
`;

const expected = new Map<string, string>();
for (const line of legal.trim().split("\n")) {
  const [action = "", from = "", to = ""] = line.trim().split(/: | -> /);
  for (const decision of from.includes("*") ? approvalStatuses : [""]) {
    expected.set(`${action}: ${from.replace("*", decision)}`, to.replace("*", decision));
  }
}

const inWords = (state: ClaimState) => `${state.claim_status} ${state.approval_status}`;

/** The state that an action leads to, or the code of its refusal. */
function outcome(state: ClaimState, action: ClaimAction, reason?: string): string {
  const result = applyClaimAction(state, action, { reason });
  return "state" in result ? inWords(result.state) : result.refusal.code;
}

const reasonRequired: readonly ClaimAction[] = [
  "goodwill",
  "repudiate",
  "no-claim",
  "do-not-acknowledge-approved",
  "do-not-acknowledge-goodwill",
  "do-not-acknowledge-repudiated",
  "do-not-acknowledge-no-claim",
  "close",
  "reopen",
];

describe("claim actions", () => {
  test.each(claimActions)("%s leads where the table written by hand says, and is refused everywhere else", (action) => {
    for (const state of states) {
      const next = expected.get(`${action}: ${inWords(state)}`) ?? "action_not_allowed";
      expect(outcome(state, action, "checked")).toBe(next);
    }
  });

  test("the table written by hand speaks of every action and of no other", () => {
    expect(new Set([...expected.keys()].map((key) => key.split(":")[0]))).toEqual(new Set(claimActions));
  });

  test.each(claimActions)("%s says whether it needs a reason, and is refused without one exactly then", (action) => {
    const state = states.find((candidate) => expected.has(`${action}: ${inWords(candidate)}`))!;
    const required = reasonRequired.includes(action);
    for (const reason of [undefined, "", "  \n"])
      expect(outcome(state, action, reason) === "reason_required").toBe(required);
    const choice = allowedClaimActions(state).find((candidate) => candidate.action === action);
    expect(choice?.reason_required).toBe(required);
  });

  test("what is offered is exactly what would be accepted", () => {
    for (const state of states) {
      const accepted = claimActions.filter(
        (action) => "state" in applyClaimAction(state, action, { reason: "because" }),
      );
      expect(allowedClaimActions(state).map((choice) => choice.action)).toEqual(accepted);
    }
  });

  test("a reason that was given is recorded, trimmed, also where it is optional", () => {
    const approved = applyClaimAction({ claim_status: "in_review", approval_status: "pending" }, "approve", {
      reason: " documents complete ",
    });
    expect(approved).toEqual({
      state: { claim_status: "in_review", approval_status: "approved" },
      event: { type: "claim_approved", reason: "documents complete" },
    });
    const silent = applyClaimAction({ claim_status: "in_review", approval_status: "pending" }, "approve");
    expect(silent).toMatchObject({ event: { type: "claim_approved" } });
    expect("event" in silent && "reason" in silent.event).toBe(false);
  });

  test("the result holds the two statuses only, whatever else the claim has", () => {
    const claim = { claim_id: "a", claim_status: "open", approval_status: "pending" } as const;
    expect(applyClaimAction(claim, "send-to-review")).toMatchObject({
      state: { claim_status: "in_review", approval_status: "pending" },
    });
    expect(JSON.stringify(applyClaimAction(claim, "send-to-review"))).not.toContain("claim_id");
  });

  test("a refusal says what the action needs, what the claim is, and what is possible instead", () => {
    expect(applyClaimAction({ claim_status: "open", approval_status: "pending" }, "paid-out")).toEqual({
      refusal: {
        code: "action_not_allowed",
        reason:
          '"Mark as paid out" needs a claim that is pending payout and approved or approved as goodwill; ' +
          "this one is open and not yet decided.",
        allowed_actions: ["send-to-review", "close"],
      },
    });
    expect(applyClaimAction({ claim_status: "closed", approval_status: "approved" }, "close")).toMatchObject({
      refusal: {
        reason:
          '"Close" needs a claim that is open, in review, acknowledged, pending payout or paid out; ' +
          "this one is closed and approved.",
        allowed_actions: ["reopen"],
      },
    });
  });

  test("an action that is possible but lacks its reason stays among the allowed ones", () => {
    expect(applyClaimAction({ claim_status: "open", approval_status: "pending" }, "close")).toEqual({
      refusal: {
        code: "reason_required",
        reason: '"Close" needs a reason.',
        allowed_actions: ["send-to-review", "close"],
      },
    });
  });

  test("every action has a label and an event of its own", () => {
    const labels = states.flatMap((state) => allowedClaimActions(state).map((choice) => choice.label));
    expect(new Set(labels).size).toBe(claimActions.length);
    const events = new Set<string>();
    for (const state of states) {
      for (const action of claimActions) {
        const result = applyClaimAction(state, action, { reason: "because" });
        if ("event" in result) events.add(result.event.type);
      }
    }
    expect(events.size).toBe(claimActions.length);
  });

  test("an action's name is told from any other text, inherited names included", () => {
    expect(claimActions).toHaveLength(17);
    expect(claimActions.every(isClaimAction)).toBe(true);
    for (const text of ["", "Approve", "toString", "__proto__", "constructor", "approved"]) {
      expect(isClaimAction(text)).toBe(false);
    }
  });
});
