import { describe, expect, test } from "vitest";
import { planAnnuity } from "../../../../engine/index.ts";
import { bankDetails, cardOf, claimWith, compileText, now, refusalsOf, requestOf } from "../fixture.ts";

const frequency = { type: "monthly", time_of_day: "09:30", day_of_month: 31 };

function annuity(changes: object) {
  const block = {
    type: "annuity_request",
    key: "payout",
    description: "Income",
    frequency,
    duration: { count: 2 },
    ...changes,
  };
  const fulfillmentTypes = [
    {
      key: "airtime",
      label: "Airtime",
      fulfillmentData: {
        worth: { label: "Worth", valueType: "currency", isValue: true },
        network: { label: "Network", valueType: "enum", valueOptions: { a: "Alpha", b: "Beta" } },
      },
    },
  ];
  return compileText({ fulfillmentTypes, blocks: [block] });
}

const person = { type: "beneficiary", first_name: "Erlich", last_name: "Bachman", amount: 5000 };

function toBeneficiary(payee: object = {}, changes: object = {}) {
  return annuity({ amount: 5000, payee: { ...person, payment_details: bankDetails, ...payee }, ...changes });
}

function ofFulfillments(data: object = {}, changes: object = {}) {
  const fulfillment_data = { worth: "{{divide claim.policy.sum_assured 3}}", network: "Alpha", ...data };
  return annuity({ fulfillment_type_key: "airtime", fulfillment_data, ...changes });
}

describe("an annuity to a payee", () => {
  test("pays a beneficiary into his own account, and never into the policy's", () => {
    expect(requestOf(toBeneficiary(), claimWith())).toMatchObject({
      status: "active",
      amount: 5000,
      currency: "ZAR",
      payee: {
        type: "beneficiary",
        first_name: "Erlich",
        last_name: "Bachman",
        amount: 5000,
        payment_details: bankDetails,
      },
      first_due_at: "2026-01-31T07:30:00.000Z",
      next_run_at: "2026-01-31T07:30:00.000Z",
    });
    expect(refusalsOf(annuity({ amount: 5000, payee: person }), claimWith())).toMatchObject([
      { code: "missing_value", property: "/payee/payment_details" },
    ]);
  });

  test("may name the policyholder", () => {
    const payee = {
      type: "policyholder",
      policyholder_id: "holder-1",
      amount: "5000",
      payment_details: bankDetails,
    };
    expect(requestOf(annuity({ amount: 5000, payee }), claimWith())).toMatchObject({
      payee: { type: "policyholder", policyholder_id: "holder-1" },
    });
  });

  test.each([
    { problem: "another amount", payee: { amount: 4000 }, code: "amounts_differ", property: "/payee/amount" },
    {
      problem: "no last name",
      payee: { last_name: "{{claim.policy.nobody}}" },
      code: "missing_value",
      property: "/payee/last_name",
    },
    {
      problem: "a kind that there is not",
      payee: { type: "{{claim.approval_status}}" },
      code: "payee_type_unknown",
      property: "/payee/type",
    },
    {
      problem: "a policyholder's id",
      payee: { policyholder_id: "h" },
      code: "payee_property_forbidden",
      property: "/payee/policyholder_id",
    },
  ])("is refused with $problem", ({ payee, code, property }) => {
    expect(refusalsOf(toBeneficiary(payee), claimWith())).toMatchObject([{ code, property }]);
  });

  test("is shown on its card", () => {
    expect(cardOf(toBeneficiary(), claimWith(), "payout").rows).toEqual(
      expect.arrayContaining([
        { label: "Payee", value: "beneficiary" },
        { label: "Last name", value: "Bachman" },
        { label: "Account number", value: "0012345678" },
      ]),
    );
  });
});

describe("an annuity of fulfillments", () => {
  test("freezes what each of them gives, and no money", () => {
    const request = requestOf(ofFulfillments(), claimWith());
    expect(request).toMatchObject({
      annuity_request_id: expect.any(String),
      status: "active",
      fulfillment_type: { key: "airtime", label: "Airtime" },
      fulfillment_data: { worth: 166666, network: "a" },
      duration: { count: 2 },
      roundings: [{ property: "/fulfillment_data/worth", to: 166666 }],
    });
    for (const money of ["amount", "currency", "payee"]) expect(request).not.toHaveProperty(money);
  });

  test("needs no account and no policyholder", () => {
    expect(requestOf(ofFulfillments({ worth: 100 }), claimWith({}, { policy: {} }))).toMatchObject({
      status: "active",
    });
  });

  test.each([
    { problem: "an option that there is not", data: { network: "Gamma" }, code: "unknown_option" },
    { problem: "a parameter too many", data: { note: "x" }, code: "unexpected_fulfillment_data" },
    { problem: "a value that is missing", data: { worth: "{{claim.policy.nothing}}" }, code: "missing_value" },
  ])("is refused with $problem", ({ data, code }) => {
    expect(refusalsOf(ofFulfillments(data), claimWith())).toMatchObject([{ code }]);
  });

  test("is refused where its type is not in the module, or its schedule has no run", () => {
    expect(refusalsOf(ofFulfillments({}, { fulfillment_type_key: "vouchers" }), claimWith())).toMatchObject([
      { code: "unknown_fulfillment_type" },
    ]);
    expect(refusalsOf(ofFulfillments({}, { duration: { end_date: "2026-01-20" } }), claimWith())).toMatchObject([
      { code: "no_run" },
    ]);
  });

  test("is planned without amounts", () => {
    const { plan } = planAnnuity(ofFulfillments(), { claim: claimWith(), now, key: "payout" }) ?? {};
    expect(plan).toMatchObject({ fulfillment_type: { key: "airtime", label: "Airtime" }, truncated: false });
    expect(plan).not.toHaveProperty("amount");
    expect(plan?.runs).toEqual([
      { run: 1, due_at: "2026-01-31T07:30:00.000Z" },
      { run: 2, due_at: "2026-02-28T07:30:00.000Z" },
    ]);
  });
});
