import { describe, expect, test } from "vitest";
import { claimActions, requestEffects } from "../../../engine/lifecycle/index.ts";
import type { ClaimAction, RequestSummary } from "../../../engine/model/lifecycle.ts";

const waiting: RequestSummary = { id: "waiting", kind: "payout_request", status: "pending_claim_approval" };

const others: readonly RequestSummary[] = [
  { id: "pending", kind: "payout_request", status: "pending" },
  { id: "processing", kind: "payout_request", status: "processing" },
  { id: "completed", kind: "payout_request", status: "completed" },
  { id: "rejected", kind: "payout_request", status: "rejected" },
  { id: "voucher", kind: "fulfillment_request", status: "pending" },
  { id: "annuity", kind: "annuity_request", status: "active" },
];

describe("a payout that waits for the claim's approval", () => {
  test.each(["acknowledge-approved", "acknowledge-goodwill"] as const)("becomes pending on %s", (action) => {
    expect(requestEffects(action, [waiting])).toEqual([
      { id: "waiting", from: "pending_claim_approval", to: "pending", event: { type: "payout_request_released" } },
    ]);
  });

  test.each([
    ["acknowledge-repudiated", "The claim was repudiated."],
    ["acknowledge-no-claim", "The claim was marked as no claim."],
    ["close", "The claim was closed."],
  ] as const)("is rejected on %s, with the reason", (action, reason) => {
    expect(requestEffects(action, [waiting])).toEqual([
      {
        id: "waiting",
        from: "pending_claim_approval",
        to: "rejected",
        event: { type: "payout_request_failed", reason },
        reason,
      },
    ]);
  });

  test("is left alone by every other action", () => {
    const acting: readonly ClaimAction[] = [
      "acknowledge-approved",
      "acknowledge-goodwill",
      "acknowledge-repudiated",
      "acknowledge-no-claim",
      "close",
    ];
    for (const action of claimActions.filter((candidate) => !acting.includes(candidate))) {
      expect(requestEffects(action, [waiting])).toEqual([]);
    }
  });
});

test("no claim action touches a request that does not wait for the claim's approval", () => {
  for (const action of claimActions) expect(requestEffects(action, others)).toEqual([]);
});

test("every waiting payout of the claim is affected, in the order given", () => {
  const second: RequestSummary = { ...waiting, id: "second" };
  expect(requestEffects("close", [waiting, ...others, second]).map((effect) => effect.id)).toEqual([
    "waiting",
    "second",
  ]);
});
