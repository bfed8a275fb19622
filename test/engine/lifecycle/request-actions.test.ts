import { describe, expect, test } from "vitest";
import { allowedRequestActions, applyRequestAction, isEnded, isLive } from "../../../engine/lifecycle/index.ts";
import type { RequestAction, RequestKind, RequestStatuses } from "../../../engine/model/lifecycle.ts";

const statuses: { readonly [Kind in RequestKind]: readonly RequestStatuses[Kind][] } = {
  payout_request: ["pending_claim_approval", "pending", "processing", "completed", "rejected", "cancelled"],
  fulfillment_request: ["pending", "successful", "rejected", "cancelled"],
  annuity_request: ["active", "paused", "completed", "cancelled"],
};
const kinds: readonly RequestKind[] = ["payout_request", "fulfillment_request", "annuity_request"];

const actions: readonly RequestAction[] = [
  "release",
  "process",
  "complete",
  "reject",
  "cancel",
  "approve",
  "pause",
  "resume",
];

/** Written out by hand; `!` marks what is only possible while the claim is released. */
const legal: { readonly [Kind in RequestKind]: string } = {
  payout_request: `
    release!: pending_claim_approval -> pending
    reject: pending_claim_approval -> rejected
    cancel: pending_claim_approval -> cancelled
    approve!: pending -> pending
    approve: processing -> processing
    process!: pending -> processing
    complete!: pending -> completed
    reject: pending -> rejected
    cancel: pending -> cancelled
    complete: processing -> completed
    reject: processing -> rejected`,
  fulfillment_request: `
    approve!: pending -> successful
    reject: pending -> rejected
    cancel: pending -> cancelled`,
  annuity_request: `
    pause: active -> paused
    resume: paused -> active
    complete: active -> completed
    complete: paused -> completed
    cancel: active -> cancelled
    cancel: paused -> cancelled`,
};

function expectedResult(
  kind: RequestKind,
  action: RequestAction,
  status: string,
): { to: string; gated: boolean } | undefined {
  for (const line of legal[kind].trim().split("\n")) {
    const [name = "", from, to = ""] = line.trim().split(/: | -> /);
    if (name.replace("!", "") === action && from === status) return { to, gated: name.endsWith("!") };
  }
  return undefined;
}

/** The status that an action leads to, or the code of its refusal. */
function outcome(kind: RequestKind, status: string, action: RequestAction, released: boolean, reason?: string): string {
  const known = statuses[kind].find((candidate) => candidate === status)!;
  const result = applyRequestAction(kind, known, action, { released, reason });
  return "status" in result ? result.status : result.refusal.code;
}

describe.each(kinds)("%s", (kind) => {
  test.each([true, false])(
    "goes where the table written by hand says, and nowhere else, with released %s",
    (released) => {
      for (const status of statuses[kind]) {
        for (const action of actions) {
          const expected = expectedResult(kind, action, status) ?? { to: "action_not_allowed", gated: false };
          const reason = expected.to === "rejected" ? "wrong account" : undefined;
          const next = expected.gated && !released ? "claim_not_released" : expected.to;
          expect(outcome(kind, status, action, released, reason)).toBe(next);
        }
      }
    },
  );

  test.each([true, false])("offers exactly what would be accepted, with released %s", (released) => {
    for (const status of statuses[kind]) {
      const accepted = actions.filter((action) =>
        [undefined, "because"].some(
          (reason) => "status" in applyRequestAction(kind, status, action, { released, reason }),
        ),
      );
      const offered = allowedRequestActions(kind, status, { released });
      expect(new Set(offered.map((choice) => choice.action))).toEqual(new Set(accepted));
      for (const { action, reason_required } of offered) {
        const bare = applyRequestAction(kind, status, action, { released });
        expect("refusal" in bare).toBe(reason_required);
      }
    }
  });

  test("requires a reason to reject, and takes none for anything else", () => {
    for (const status of statuses[kind]) {
      for (const action of actions) {
        const next = expectedResult(kind, action, status)?.to;
        if (next === undefined) continue;
        const rejects = next === "rejected";
        expect(outcome(kind, status, action, true, " a reason ")).toBe(rejects ? "rejected" : "reason_not_allowed");
        expect(outcome(kind, status, action, true, "  ")).toBe(rejects ? "reason_required" : next);
      }
    }
  });

  test("is live while any action is possible, and ended only when it was rejected or cancelled", () => {
    for (const status of statuses[kind]) {
      expect(isLive(kind, status)).toBe(allowedRequestActions(kind, status, { released: true }).length > 0);
      expect(isEnded(status)).toBe(status === "rejected" || status === "cancelled");
      expect(isLive(kind, status) && isEnded(status)).toBe(false);
    }
    const last = statuses[kind].filter((status) => !isLive(kind, status));
    expect(last).toEqual(statuses[kind].filter((status) => /^(completed|successful|rejected|cancelled)$/.test(status)));
  });
});

describe("a refused request action", () => {
  test("says what it needs, what the request is, and what is possible instead", () => {
    expect(applyRequestAction("payout_request", "processing", "cancel", { released: true })).toEqual({
      refusal: {
        code: "action_not_allowed",
        reason:
          '"Cancel" needs a payout request that is waiting for the claim\'s approval or pending; this one is processing.',
        allowed_actions: ["approve", "complete", "reject"],
      },
    });
  });

  test("of another kind of request is named as such", () => {
    expect(applyRequestAction("annuity_request", "active", "approve", { released: true })).toMatchObject({
      refusal: { code: "action_not_allowed", reason: 'No annuity request has the action "approve".' },
    });
  });

  test("names the claim when only the claim stands in the way, and still offers what needs no release", () => {
    expect(applyRequestAction("fulfillment_request", "pending", "approve", { released: false })).toEqual({
      refusal: {
        code: "claim_not_released",
        reason:
          '"Approve" needs a claim that is approved or approved as goodwill, and pending payout or paid out; ' +
          "this one is not.",
        allowed_actions: ["reject", "cancel"],
      },
    });
  });
});

function eventOf(kind: RequestKind, status: RequestStatuses[RequestKind], action: RequestAction): string | undefined {
  const reason = action === "reject" ? "because" : undefined;
  const result = applyRequestAction(kind, status, action, { released: true, reason });
  return "event" in result ? result.event.type : undefined;
}

describe("the events of requests", () => {
  test("carry the reason of a rejection, trimmed, and no other reason", () => {
    expect(
      applyRequestAction("payout_request", "pending", "reject", { released: true, reason: " no such account " }),
    ).toEqual({
      status: "rejected",
      event: { type: "payout_request_failed", reason: "no such account" },
    });
    expect(applyRequestAction("payout_request", "pending", "cancel", { released: true, reason: "" })).toStrictEqual({
      status: "cancelled",
      event: { type: "payout_request_cancelled" },
    });
  });

  test("have their published names", () => {
    expect(eventOf("payout_request", "processing", "complete")).toBe("payout_request_successful");
    expect(eventOf("payout_request", "pending", "reject")).toBe("payout_request_failed");
    expect(eventOf("payout_request", "pending", "cancel")).toBe("payout_request_cancelled");
    expect(eventOf("fulfillment_request", "pending", "approve")).toBe("fulfillment_request_successful");
    expect(eventOf("fulfillment_request", "pending", "reject")).toBe("fulfillment_request_rejected");
    expect(eventOf("annuity_request", "active", "pause")).toBe("annuity_request_updated");
    expect(eventOf("annuity_request", "paused", "cancel")).toBe("annuity_request_cancelled");
  });
});
