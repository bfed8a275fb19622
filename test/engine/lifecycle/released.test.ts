import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allowedClaimActions,
  applyClaimAction,
  initialPayoutStatus,
  initialRequestStatus,
  isReleased,
} from "../../../engine/lifecycle/index.ts";
import type { ClaimAction, ClaimState } from "../../../engine/model/lifecycle.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 20_260_301 });

const opened: ClaimState = { claim_status: "open", approval_status: "pending" };

function follow(...actions: ClaimAction[]): ClaimState {
  let state = opened;
  for (const action of actions) {
    const result = applyClaimAction(state, action, { reason: "because" });
    if ("refusal" in result) throw new Error(result.refusal.reason);
    state = result.state;
  }
  return state;
}

const toApproved: ClaimAction[] = ["send-to-review", "approve"];
const toReleased: ClaimAction[] = [...toApproved, "acknowledge-approved"];

describe("a claim is released", () => {
  test("once its approval is acknowledged, and not before", () => {
    expect(isReleased(follow(...toApproved))).toBe(false);
    expect(isReleased(follow(...toReleased))).toBe(true);
    expect(isReleased(follow("send-to-review", "goodwill", "acknowledge-goodwill"))).toBe(true);
  });

  test("and stays so when it is paid out", () => {
    expect(isReleased(follow(...toReleased, "paid-out"))).toBe(true);
  });

  test("but not when it is closed, reopened, or sent to review again", () => {
    expect(isReleased(follow(...toReleased, "close"))).toBe(false);
    expect(isReleased(follow(...toReleased, "close", "reopen"))).toBe(false);
    expect(isReleased(follow(...toReleased, "close", "reopen", "send-to-review"))).toBe(false);
  });

  test("never by a repudiation or a claim that is none", () => {
    expect(isReleased(follow("send-to-review", "repudiate", "acknowledge-repudiated"))).toBe(false);
    expect(isReleased(follow("send-to-review", "no-claim", "acknowledge-no-claim"))).toBe(false);
    expect(isReleased({ claim_status: "pending_payout", approval_status: "repudiated" })).toBe(false);
  });

  test("never while a status is unknown", () => {
    expect(isReleased({})).toBe(false);
    expect(isReleased({ approval_status: "approved" })).toBe(false);
    expect(isReleased({ claim_status: "pending_payout" })).toBe(false);
  });

  test("only if, since it was last opened, its approval was decided and then acknowledged", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 99 }), { maxLength: 40 }), (choices) => {
        let state = opened;
        let history: ClaimAction[] = [];
        for (const choice of choices) {
          const allowed = allowedClaimActions(state);
          const { action } = allowed[choice % allowed.length]!;
          const result = applyClaimAction(state, action, { reason: "because" });
          if ("refusal" in result) throw new Error(result.refusal.reason);
          state = result.state;
          history = action === "reopen" ? [] : [...history, action];
          const acknowledged = history.findIndex(
            (past) => past === "acknowledge-approved" || past === "acknowledge-goodwill",
          );
          const decided = history
            .slice(0, Math.max(acknowledged, 0))
            .some((past) => past === "approve" || past === "goodwill");
          expect(isReleased(state)).toBe(acknowledged >= 0 && decided && action !== "close");
        }
      }),
    );
  });
});

describe("a new request starts", () => {
  test("as a pending payout on a released claim, and waiting for its approval on any other", () => {
    expect(initialPayoutStatus(follow(...toReleased))).toBe("pending");
    expect(initialPayoutStatus(follow(...toReleased, "paid-out"))).toBe("pending");
    expect(initialPayoutStatus(follow(...toApproved))).toBe("pending_claim_approval");
    expect(initialPayoutStatus(follow(...toReleased, "close", "reopen"))).toBe("pending_claim_approval");
    expect(initialPayoutStatus({})).toBe("pending_claim_approval");
  });

  test("with the first status of its kind", () => {
    for (const claim of [opened, follow(...toReleased)]) {
      expect(initialRequestStatus("payout_request", claim)).toBe(initialPayoutStatus(claim));
      expect(initialRequestStatus("fulfillment_request", claim)).toBe("pending");
      expect(initialRequestStatus("annuity_request", claim)).toBe("active");
    }
  });
});
