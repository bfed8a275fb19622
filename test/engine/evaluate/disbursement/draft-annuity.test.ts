import { describe, expect, test } from "vitest";
import { evaluateClaim } from "../../../../engine/index.ts";
import { bankDetails, cardOf, claimWith, compileText, refusalsOf, requestOf } from "../fixture.ts";

const monthly = { type: "monthly", time_of_day: "09:30", day_of_month: 31 };

function annuity(changes: object = {}, document: object = {}) {
  const block = {
    type: "annuity_request",
    key: "payout",
    description: "Income",
    amount: 5000,
    frequency: monthly,
    duration: { count: 12 },
    ...changes,
  };
  return compileText({ ...document, blocks: [block] });
}

describe("an annuity", () => {
  test("is paid to the policyholder, into the policy's account, on the last day of the month", () => {
    expect(requestOf(annuity(), claimWith())).toMatchObject({
      status: "active",
      amount: 5000,
      currency: "ZAR",
      payee: { type: "policyholder", policyholder_id: "holder-1", amount: 5000, payment_details: bankDetails },
      frequency: monthly,
      duration: { count: 12 },
      first_due_at: "2026-01-31T07:30:00.000Z",
      time_zone: "Africa/Johannesburg",
    });
  });

  test("has its description for a title", () => {
    expect(cardOf(annuity(), claimWith(), "payout")).toMatchObject({ title: "Income", actionable: true });
  });

  test("is paid into the account that the block names where it names one", () => {
    const payment_details = {
      type: "eft",
      details: { ...bankDetails.details, bank_name: "capitec", account_type: "savings" },
    };
    const paid = { details: { bank_name: "capitec", account_type: "savings_account" } };
    expect(requestOf(annuity({ payment_details }), claimWith())).toMatchObject({ payee: { payment_details: paid } });
  });

  test("is refused where neither has an account", () => {
    const names = ["bank_name", "branch_code", "account_type", "account_number"];
    expect(refusalsOf(annuity(), claimWith({}, { policy: { policyholder_id: "holder-1" } }))).toMatchObject(
      names.map((name) => ({
        code: "missing_value",
        property: `/payment_details/details/${name}`,
        path: `claim.policy.payment_details.details.${name}`,
      })),
    );
  });

  test("shows the policy's account on its card, so that somebody can check it", () => {
    const { rows } = cardOf(
      annuity(),
      claimWith({}, { policy: { policyholder_id: "h", payment_details: bankDetails } }),
      "payout",
    );
    expect(rows).toContainEqual({ label: "Account number", value: bankDetails.details.account_number });
  });

  test.each([
    { problem: "an unknown bank", details: { bank_name: "Absa Bank" }, code: "bank_name_unknown" },
    { problem: "blanks for a number", details: { account_number: "  " }, code: "missing_value" },
    { problem: "a list for a bank", details: { bank_name: ["absa"] }, code: "not_a_text" },
  ])("is refused where the policy's account has $problem", ({ details, code }) => {
    const payment_details = { type: "eft", details: { ...bankDetails.details, ...details } };
    expect(refusalsOf(annuity(), claimWith({}, { policy: { policyholder_id: "h", payment_details } }))).toMatchObject([
      { code },
    ]);
  });

  test("is refused where the block's own account is not complete, whatever the policy has", () => {
    expect(refusalsOf(annuity({ payment_details: { details: bankDetails.details } }), claimWith())).toMatchObject([
      { code: "missing_value", property: "/payment_details/type" },
    ]);
  });

  test.each([
    { policy: { payment_details: bankDetails }, claim: { policyholder_id: "h-2" }, id: "h-2" },
    { policy: { payment_details: bankDetails }, claim: { policyholder: { policyholder_id: "h-3" } }, id: "h-3" },
    { policy: { payment_details: bankDetails, policyholder_id: "h-1" }, claim: { policyholder_id: "h-2" }, id: "h-1" },
  ])("finds the policyholder $id", ({ policy, claim, id }) => {
    expect(requestOf(annuity(), claimWith({}, { policy, ...claim }))).toMatchObject({ payee: { policyholder_id: id } });
  });

  test("is refused without a policyholder", () => {
    expect(refusalsOf(annuity(), claimWith({}, { policy: { payment_details: bankDetails } }))).toMatchObject([
      { code: "missing_value", path: "claim.policy.policyholder_id" },
    ]);
  });

  test("takes its terms from templates", () => {
    const changes = {
      duration: { count: "{{claim.block_states.months.option_key}}" },
      frequency: { ...monthly, day_of_month: "{{claim.policy.billing_day}}" },
    };
    const claim = claimWith(
      { months: { type: "dropdown", option_key: "6", option_value: "6 months" } },
      { policy: { policyholder_id: "h", billing_day: 5, payment_details: bankDetails } },
    );
    expect(requestOf(annuity(changes), claim)).toMatchObject({
      duration: { count: 6 },
      frequency: { day_of_month: 5 },
      first_due_at: "2026-02-05T07:30:00.000Z",
    });
  });

  test.each([
    {
      changes: { frequency: { ...monthly, type: "weekly" } },
      code: "invalid_frequency_type",
      property: "/frequency/type",
    },
    {
      changes: { frequency: { ...monthly, time_of_day: "09:15" } },
      code: "invalid_time_of_day",
      property: "/frequency/time_of_day",
    },
    {
      changes: { frequency: { ...monthly, day_of_month: 32 } },
      code: "invalid_day_of_month",
      property: "/frequency/day_of_month",
    },
    {
      changes: { frequency: { ...monthly, month_of_year: 2 } },
      code: "invalid_month_of_year",
      property: "/frequency/month_of_year",
    },
    {
      changes: { frequency: { ...monthly, type: "yearly" } },
      code: "invalid_month_of_year",
      property: "/frequency/month_of_year",
    },
    { changes: { frequency: undefined }, code: "invalid_frequency_type", property: "/frequency/type" },
    { changes: { duration: {} }, code: "invalid_duration", property: "/duration" },
    { changes: { duration: { count: 3, end_date: "2027-01-01" } }, code: "invalid_duration", property: "/duration" },
    { changes: { duration: { count: 1.5 } }, code: "invalid_count", property: "/duration/count" },
    { changes: { duration: { end_date: "next year" } }, code: "invalid_end_date", property: "/duration/end_date" },
    { changes: { duration: { end_date: "2026-01-30" } }, code: "no_run", property: "/duration/end_date" },
    { changes: { duration: { count: 500000 } }, code: "schedule_too_long", property: "/duration/count" },
    {
      changes: { duration: { count: "{{claim.block_states.months.value}}" } },
      code: "missing_value",
      property: "/duration/count",
    },
    { changes: { amount: "{{claim.block_states.benefit.value}}" }, code: "missing_value", property: "/amount" },
    { changes: { amount: 0 }, code: "amount_not_positive", property: "/amount" },
  ])("is refused as $code at $property", ({ changes, code, property }) => {
    expect(refusalsOf(annuity(changes), claimWith())).toMatchObject([{ code, property }]);
  });

  test("is refused where its module's time zone does not exist", () => {
    expect(refusalsOf(annuity({}, { time_zone: "Mars/Base" }), claimWith())).toMatchObject([
      { code: "unknown_time_zone" },
    ]);
  });

  test("ends with the last payout that is due on the end date or before", () => {
    expect(requestOf(annuity({ duration: { end_date: "2026-01-31" } }), claimWith())).toMatchObject({
      duration: { end_date: "2026-01-31" },
    });
  });

  test("has its first payout strictly after its creation", () => {
    const module = annuity({ frequency: { ...monthly, day_of_month: 15, time_of_day: "10:00" } });
    expect(requestOf(module, claimWith())).toMatchObject({ first_due_at: "2026-02-15T08:00:00.000Z" });
    const before = evaluateClaim(module, { claim: claimWith(), now: "2026-01-15T07:59:59.999Z" });
    expect(before.outcome(module.order[0] as never).decision).toMatchObject({
      draft: { first_due_at: "2026-01-15T08:00:00.000Z" },
    });
  });
});
