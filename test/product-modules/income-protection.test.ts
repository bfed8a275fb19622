import { describe, expect, test } from "vitest";
import type { Claim } from "../../engine/index.ts";
import {
  cardOf,
  emit,
  folderOfModules,
  readProductModule,
  sampleOf,
  type SampleState,
  withStates,
} from "./sample-claim.ts";

const incomeProtection = readProductModule(`${folderOfModules}/income-protection`);
const released = sampleOf(incomeProtection, "released");

const benefit = (claim: Claim, at?: string) => cardOf(incomeProtection, "monthly_benefit", claim, at);
const requestBenefit = (claim: Claim, at?: string) => emit(incomeProtection, "monthly_benefit", claim, at);
const currency = (value: number): SampleState => ({ type: "input.currency", value });

const grant = (states: Record<string, SampleState>) =>
  emit(incomeProtection, "rehabilitation_grant", withStates(released, states));

const recoveryAlert = (date: string) =>
  cardOf(
    incomeProtection,
    "early_recovery_alert",
    withStates(released, { return_to_work_date: { type: "input.date", value: date } }),
  );

describe("the monthly benefit", () => {
  test("pays the policyholder on the last day of each month, into the account on the policy", () => {
    expect(requestBenefit(released)).toMatchObject({
      request: {
        status: "active",
        currency: "GBP",
        description: "Claim IP-2003: 12 months of income benefit, paid on the last day of each month",
        frequency: { type: "monthly", time_of_day: "06:00", day_of_month: 31 },
        duration: { count: 12 },
        time_zone: "Europe/London",
        reserve_category: "income_benefit",
        pay_code: "monthly_benefit",
        payment_method: "eft",
        payment_type: "partial_payment",
        payee: {
          type: "policyholder",
          policyholder_id: "2c0a5e4f-63b2-4a7c-9e1d-7b3a2d8f0c20",
          payment_details: {
            type: "eft",
            details: {
              bank_name: "nationwide",
              branch_code: "07-04-36",
              account_type: "current_account",
              account_number: "01234567",
            },
          },
        },
      },
    });
  });

  test("is first due at six in London, in summer and in winter", () => {
    expect(requestBenefit(released)).toMatchObject({ request: { first_due_at: "2024-06-30T05:00:00.000Z" } });
    const winter = "2024-11-01T12:00:00.000Z";
    expect(requestBenefit(released, winter)).toMatchObject({ request: { first_due_at: "2024-11-30T06:00:00.000Z" } });
    // The clocks change on the last day of this month.
    const march = "2024-03-31T04:59:59.000Z";
    const longIncapable = withStates(released, { incapacity_date: { type: "input.date", value: "2023-11-01" } });
    expect(requestBenefit(longIncapable, march)).toMatchObject({
      request: { first_due_at: "2024-03-31T05:00:00.000Z" },
    });
  });

  test.each([
    { rule: "75 % of the insured income", insured: 310003, proven: 400000, degree: 100, amount: 232502 },
    {
      rule: "75 % of the proven income where that is lower",
      insured: 310003,
      proven: 200000,
      degree: 100,
      amount: 150000,
    },
    { rule: "the cap at most", insured: 850000, proven: 850000, degree: 100, amount: 250000 },
    { rule: "a part of the cap for a partial incapacity", insured: 850000, proven: 850000, degree: 60, amount: 150000 },
    { rule: "whole pence, rounded once at the end", insured: 310003, proven: 305577, degree: 60, amount: 137509 },
  ])("is $rule", ({ insured, proven, degree, amount }) => {
    const policy = released.policy ?? {};
    const claim = withStates(
      { ...released, policy: { ...policy, module: { ...policy.module, insured_income: insured } } },
      { proven_income: currency(proven), degree_of_incapacity: { type: "input.number", value: degree } },
    );
    expect(requestBenefit(claim)).toMatchObject({ request: { amount, payee: { amount } } });
    const printed = `£${(amount / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
    expect(cardOf(incomeProtection, "benefit_summary", claim).fields["markdown"]).toContain(`**${printed}** |`);
  });

  test("is refused for a degree of incapacity that the policy does not pay for", () => {
    const claim = withStates(released, { degree_of_incapacity: { type: "input.number", value: 19 } });
    expect(requestBenefit(claim)).toMatchObject({ refusal: { code: "invalid_source" } });
  });

  test("lasts as many months as were chosen", () => {
    const claim = withStates(released, {
      benefit_months: { type: "dropdown", option_key: "24", option_value: "24 months" },
    });
    expect(requestBenefit(claim)).toMatchObject({ request: { duration: { count: 24 } } });
  });

  test("waits for the bank account that the policy does not have", () => {
    const claim = sampleOf(incomeProtection, "missing_bank_details");
    expect(benefit(claim)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason:
        "Waiting for the policy's bank name, the policy's branch code, the policy's account type and the policy's account number.",
    });
  });

  test("takes only banks that the module knows", () => {
    const details = {
      bank_name: "capitec",
      branch_code: "470010",
      account_type: "savings_account",
      account_number: "0012345678",
    };
    const claim: Claim = { ...released, policy: { ...released.policy, payment_details: { type: "eft", details } } };
    expect(requestBenefit(claim)).toMatchObject({ refusal: { code: "bank_name_unknown" } });
  });
});

describe("the deferred period", () => {
  test("ends with the day that is 90 days after the first day of incapacity, by London's calendar", () => {
    // 26 February and 90 days is 26 May; in summer that day begins at 23:00 in UTC.
    expect(benefit(released, "2024-05-25T22:59:59.000Z").actionable).toBe(false);
    expect(benefit(released, "2024-05-25T23:00:00.000Z").actionable).toBe(true);
    expect(benefit(released, "2024-05-25T12:00:00.000Z").disabled_reason).toMatch(
      /^Available once the number of days from “First day of incapacity” to .+ is at least the policy's deferred period days\.$/,
    );
  });

  test("is announced with its last day while it runs, and not any more afterwards", () => {
    const alert = cardOf(incomeProtection, "deferred_period_alert", released, "2024-05-25T12:00:00.000Z");
    expect(alert.visible).toBe(true);
    expect(alert.fields["markdown"]).toContain("90 days ends on Sunday 26 May 2024");
    expect(cardOf(incomeProtection, "deferred_period_alert", released).visible).toBe(false);
  });

  test("warns of a recovery before its end", () => {
    expect(recoveryAlert("2024-05-25").visible).toBe(true);
    expect(recoveryAlert("2024-05-26").visible).toBe(false);
  });
});

describe("the gates of the monthly benefit", () => {
  test.each([
    { closed: "the claim is not acknowledged yet", claim: { ...released, claim_status: "in_review" as const } },
    { closed: "the claim was reopened", claim: { ...released, claim_status: "open" as const } },
    {
      closed: "the payslips are missing",
      claim: withStates(released, { payslips_received: { type: "checkbox", value: false } }),
    },
    {
      closed: "the incapacity began before the cover",
      claim: withStates(released, { incapacity_date: { type: "input.date", value: "2021-08-31" } }),
    },
    { closed: "nobody knows when it began", claim: withStates(released, { incapacity_date: undefined }) },
  ])("stay closed while $closed", ({ claim }) => {
    expect(benefit(claim)).toMatchObject({ visible: true, actionable: false });
    expect(requestBenefit(claim)).toMatchObject({ refusal: { property: "disabled_if" } });
  });

  test("open for goodwill although the incapacity began before the cover", () => {
    const firstDay = withStates(released, { incapacity_date: { type: "input.date", value: "2021-09-01" } });
    expect(benefit(firstDay).actionable).toBe(true);
    const early = withStates(released, { incapacity_date: { type: "input.date", value: "2021-08-31" } });
    expect(benefit({ ...early, approval_status: "goodwill" }).actionable).toBe(true);
  });
});

describe("the rehabilitation grant", () => {
  test("is the cost of the plan, at most what the policy grants", () => {
    expect(grant({})).toMatchObject({
      request: { status: "pending", amount: 200000, payee: { type: "policyholder", amount: 200000, percentage: 100 } },
    });
    expect(grant({ rehabilitation_cost: currency(120050) })).toMatchObject({ request: { amount: 120050 } });
  });

  test("waits for the agreed plan, and is out of sight while none is claimed", () => {
    expect(grant({ rehabilitation_plan_agreed: { type: "checkbox", value: false } })).toMatchObject({
      refusal: { code: "block_disabled", reason: "Available once “The plan is agreed with the doctor” is yes." },
    });
    const none: SampleState = { type: "radio", option_key: "no", option_value: "No" };
    const claim = withStates(released, { rehabilitation: none });
    expect(cardOf(incomeProtection, "rehabilitation_grant", claim).visible).toBe(false);
    expect(grant({ rehabilitation: none })).toMatchObject({ refusal: { code: "block_hidden" } });
  });
});

describe("the referral to an occupational assessor", () => {
  const inReview = sampleOf(incomeProtection, "in_review");

  test("can be made while the claim is in review, and only then", () => {
    expect(emit(incomeProtection, "assessment_referral", inReview)).toMatchObject({
      request: {
        fulfillment_type: { key: "occupational_assessment" },
        fulfillment_data: {
          place: "by_video",
          occupation: "an airline pilot",
          question: "Which duties on the ground are possible now?",
          contact: "rhys@example.com",
        },
      },
    });
    const open: Claim = { ...inReview, claim_status: "open" };
    expect(emit(incomeProtection, "assessment_referral", open)).toMatchObject({
      refusal: { reason: "Available once the claim's status is in review." },
    });
  });

  test("waits for the place and the question", () => {
    const claim = withStates(inReview, { assessment_place: undefined, assessment_question: undefined });
    expect(cardOf(incomeProtection, "assessment_referral", claim)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason: "Waiting for “Where” and “What the assessor should find out”.",
    });
  });
});
