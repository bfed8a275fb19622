import { describe, expect, test } from "vitest";
import { nextRound } from "../../../engine/lifecycle/index.ts";
import type { PayoutStatus, RequestSummary } from "../../../engine/model/lifecycle.ts";

const open = { claim_status: "open", approval_status: "pending" } as const;

function payout(id: string, status: PayoutStatus): RequestSummary {
  return { id, kind: "payout_request", status };
}

describe("a block may be requested", () => {
  test("the first time in round 1", () => {
    expect(nextRound(open, [])).toEqual({ round: 1 });
    expect(nextRound({}, [])).toEqual({ round: 1 });
  });

  test("again, in the next round, once every earlier request was rejected or cancelled", () => {
    expect(nextRound(open, [payout("a", "rejected")])).toEqual({ round: 2 });
    expect(nextRound(open, [payout("a", "rejected"), payout("b", "cancelled")])).toEqual({ round: 3 });
  });
});

describe("a block may not be requested", () => {
  test.each(["pending_claim_approval", "pending", "processing", "completed"] as const)(
    "while a request of it is %s",
    (status) => {
      expect(nextRound(open, [payout("a", "rejected"), payout("b", status)])).toMatchObject({
        refusal: { code: "request_already_created", existing_request_id: "b" },
      });
    },
  );

  test("after a fulfillment succeeded or an annuity ran to its end", () => {
    expect(nextRound(open, [{ id: "a", kind: "fulfillment_request", status: "successful" }])).toMatchObject({
      refusal: { reason: "This block already has a request, which is successful." },
    });
    expect(nextRound(open, [{ id: "a", kind: "annuity_request", status: "completed" }])).toMatchObject({
      refusal: { code: "request_already_created" },
    });
  });

  test("on a closed claim, whatever its decision", () => {
    expect(nextRound({ claim_status: "closed", approval_status: "approved" }, [])).toEqual({
      refusal: { code: "claim_closed", reason: "The claim is closed; reopen it first." },
    });
  });

  test("on a closed claim that has the request already, which is the answer then", () => {
    expect(nextRound({ claim_status: "closed" }, [payout("a", "completed")])).toMatchObject({
      refusal: { code: "request_already_created", existing_request_id: "a" },
    });
  });
});
