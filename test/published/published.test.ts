import { describe, expect, test } from "vitest";
import { blockStateOf } from "../../engine/index.ts";
import type { Claim, DisbursementRequest, EmitResult } from "../../engine/index.ts";
import { type PublishedModule, readPublishedModule } from "./published-module.ts";
import { policyholderId, releasedClaim } from "./released-claim.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function requestOf(result: EmitResult): DisbursementRequest {
  if ("refusal" in result) throw new Error(`refused: ${result.refusal.reason}`);
  return result.request;
}

function codesOf({ diagnostics }: PublishedModule): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function withStates(states: NonNullable<Claim["block_states"]>): Claim {
  return { ...releasedClaim, block_states: states };
}

describe("the published payout request block", () => {
  test.each([
    { source: "a hardcoded value", file: "hardcoded-amount.json", amount: 100000, printed: "R 1 000,00" },
    { source: "a policy parameter", file: "policy-amount.json", amount: 100000, printed: "R 1 000,00" },
    { source: "another block's state", file: "entered-amount.json", amount: 250000, printed: "R 2 500,00" },
  ])("pays the policyholder an amount from $source", ({ file, amount, printed }) => {
    const published = readPublishedModule(file);
    // As printed it has no gate.
    expect(codesOf(published)).toEqual(["CB2303"]);

    const card = published.card("claim_payout_request");
    expect(card).toMatchObject({ type: "payout_request", title: "Payout", visible: true, actionable: true });
    expect(card?.rows[0]?.label).toBe("Amount");
    expect(card?.rows[0]?.value.replaceAll(/\s/g, " ")).toBe(printed);

    const request = requestOf(published.request("claim_payout_request"));
    expect(request).toMatchObject({ status: "pending", amount, currency: "ZAR", roundings: [], notes: [] });
    expect(request).toHaveProperty("payee", {
      type: "policyholder",
      policyholder_id: policyholderId,
      amount,
      percentage: 100,
    });
  });

  test("follows the block state that its amount refers to, and waits while there is none", () => {
    const published = readPublishedModule("entered-amount.json");
    const other = withStates({ payout_amount: { type: "input.currency", value: 1 } });
    expect(requestOf(published.request("claim_payout_request", other))).toMatchObject({ amount: 1 });

    const empty = withStates({});
    expect(published.card("claim_payout_request", empty)).toMatchObject({
      actionable: false,
      disabled_reason: "Waiting for “Amount to pay”.",
      missing: ["claim.block_states.payout_amount.value"],
    });
    expect(published.request("claim_payout_request", empty)).toMatchObject({ refusal: { code: "missing_value" } });
  });

  test("pays a beneficiary a percentage of the whole into the account on the policy", () => {
    const published = readPublishedModule("beneficiary-split.json");
    expect(codesOf(published)).toEqual(["CB2303", "CB2318"]);

    const request = requestOf(published.request("payout_request"));
    expect(request).toMatchObject({
      status: "pending",
      description: "To be paid once claim C-107 is approved",
      amount: 60000,
      // 60 % of R1,000.01 is not a whole number of cents.
      roundings: [{ property: "/amount", from: "60000.6", to: 60000, mode: "down" }],
    });
    expect(request).toHaveProperty("payee", {
      type: "beneficiary",
      first_name: "Erlich",
      last_name: "Bachman",
      amount: 60000,
      percentage: 60,
      payment_details: {
        type: "eft",
        details: {
          bank_name: "absa",
          branch_code: "632005",
          account_type: "savings_account",
          account_number: "0012345678",
        },
      },
    });
  });

  test("leaves the printed state: type, id and status, and nothing else", () => {
    const request = requestOf(readPublishedModule("hardcoded-amount.json").request("claim_payout_request"));
    expect(blockStateOf(request)).toEqual({
      type: "payout_request",
      payout_request_id: expect.stringMatching(uuid),
      status: "pending",
    });
  });

  test("makes its one request while the claim is not decided, which then waits for the decision", () => {
    const undecided: Claim = { ...releasedClaim, claim_status: "in_review", approval_status: "pending" };
    const request = requestOf(readPublishedModule("hardcoded-amount.json").request("claim_payout_request", undecided));
    expect(blockStateOf(request)).toMatchObject({ status: "pending_claim_approval" });
  });

  test("shows the request instead of its button once there is one, and makes no second", () => {
    const published = readPublishedModule("hardcoded-amount.json");
    expect(published.card("claim_payout_request")).not.toHaveProperty("request");

    const request = requestOf(published.request("claim_payout_request"));
    const claim = withStates({ claim_payout_request: blockStateOf(request) });
    expect(published.card("claim_payout_request", claim)).toMatchObject({
      actionable: false,
      request: {
        id: "payout_request_id" in request && request.payout_request_id,
        kind: "payout_request",
        status: "pending",
      },
    });
    expect(published.request("claim_payout_request", claim)).toMatchObject({
      refusal: { code: "request_already_created" },
    });
  });
});

describe("the published airtime fulfillment", () => {
  test("is diagnosed once as published, because one label stands for two amounts", () => {
    const { diagnostics } = readPublishedModule("airtime-as-published.json");
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "CB2320",
      name: "ambiguous-option-label",
      severity: "error",
      file: "airtime-as-published.json",
      pointer: "/blocks/0/block/fulfillment_data/airtime_amount",
      range: { start: { line: 36, column: 29 }, end: { line: 36, column: 35 } },
    });
    expect(diagnostics[0]?.related.map(({ range }) => range.start.line)).toEqual([16, 17]);
  });

  test("is refused as published: nobody can know which of the two amounts is meant", () => {
    const published = readPublishedModule("airtime-as-published.json");
    const reason = "“R100” is the label of 2 options of the airtime amount (10000, 20000); use the key of one.";
    expect(published.request("claim_fulfillment_request")).toEqual({
      refusal: { code: "ambiguous_option", property: "/fulfillment_data/airtime_amount", reason },
    });
    expect(published.card("claim_fulfillment_request")).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason: reason,
    });
  });

  test("carries the option's key once the labels are distinct", () => {
    const published = readPublishedModule("airtime-with-distinct-labels.json");
    expect(published.diagnostics).toEqual([]);
    expect(published.card("claim_fulfillment_request")).toMatchObject({ title: "Airtime", actionable: true });

    const request = requestOf(published.request("claim_fulfillment_request"));
    expect(request).toMatchObject({ fulfillment_type: { key: "airtime", label: "Airtime" } });
    expect(request).toHaveProperty("fulfillment_data", { airtime_amount: "10000", cellphone_number: "0663633538" });
    expect(blockStateOf(request)).toEqual({
      type: "fulfillment_request",
      fulfillment_request_id: expect.stringMatching(uuid),
      status: "pending",
    });
  });
});

describe("the published annuity request block", () => {
  const published = readPublishedModule("annuity.json");

  test("pays the policyholder twelve times, first on the next first day of a month", () => {
    // As printed its gate rests on the approval alone, and on "approved" at that.
    expect(codesOf(published)).toEqual(["CB2316", "CB2317"]);
    // The block has no title in the format, so its description stands in.
    expect(published.card("retrenchment_annuity_request")).toMatchObject({
      title: "A year of income after retrenchment",
      actionable: true,
    });

    const request = requestOf(published.request("retrenchment_annuity_request"));
    expect(request).toMatchObject({
      amount: 500000,
      currency: "ZAR",
      frequency: { type: "monthly", time_of_day: "00:30", day_of_month: 1 },
      duration: { count: 12 },
      time_zone: "Africa/Johannesburg",
      first_due_at: "2026-01-31T22:30:00.000Z",
    });
    expect(request).toHaveProperty("payee", {
      type: "policyholder",
      policyholder_id: policyholderId,
      amount: 500000,
      payment_details: releasedClaim.policy?.["payment_details"],
    });
  });

  test("leaves the printed state: type, id and status, and nothing else", () => {
    expect(blockStateOf(requestOf(published.request("retrenchment_annuity_request")))).toEqual({
      type: "annuity_request",
      annuity_request_id: expect.stringMatching(uuid),
      status: "active",
    });
  });

  test("is disabled until the claim is approved", () => {
    const undecided: Claim = { ...releasedClaim, claim_status: "in_review", approval_status: "pending" };
    expect(published.card("retrenchment_annuity_request", undecided)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason: "Available once the claim's approval status is approved.",
    });
    expect(published.request("retrenchment_annuity_request", undecided)).toMatchObject({
      refusal: { code: "block_disabled", property: "disabled_if" },
    });
  });

  test("is refused where neither the block nor the policy has a bank account", () => {
    const { payment_details: _, ...policy } = releasedClaim.policy ?? {};
    const withoutAccount: Claim = { ...releasedClaim, policy };
    expect(published.request("retrenchment_annuity_request", withoutAccount)).toMatchObject({
      refusal: { code: "missing_value", path: "claim.policy.payment_details.details.bank_name" },
    });
  });
});
