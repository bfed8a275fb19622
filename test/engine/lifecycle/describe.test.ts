import { expect, test } from "vitest";
import {
  describeApprovalStatus,
  describeClaimState,
  describeClaimStatus,
  describeRequestStatus,
  isRequestStatus,
} from "../../../engine/lifecycle/index.ts";

test("statuses are described in words that fit after 'this claim is' and 'this request is'", () => {
  expect(describeClaimStatus("pending_payout")).toBe("pending payout");
  expect(describeApprovalStatus("no_claim")).toBe("marked as no claim");
  expect(describeClaimState({ claim_status: "in_review", approval_status: "pending" })).toBe(
    "in review and not yet decided",
  );
  expect(describeRequestStatus("pending_claim_approval")).toBe("waiting for the claim's approval");
});

test("a status that no request has describes itself, inherited names included", () => {
  for (const text of ["", "approved", "toString", "__proto__", "constructor"]) {
    expect(isRequestStatus(text)).toBe(false);
    expect(describeRequestStatus(text)).toBe(text);
  }
  expect(isRequestStatus("paused")).toBe(true);
});
