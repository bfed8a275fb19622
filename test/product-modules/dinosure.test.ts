import { array, assert as assertProperty, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../engine/index.ts";
import { cardOf, emit, folderOfModules, readProductModule, sampleOf, withStates } from "./sample-claim.ts";

const dinosure = readProductModule(`${folderOfModules}/dinosure`);
const released = sampleOf(dinosure, "released");

const payouts = [
  "first_beneficiary_payout",
  "second_beneficiary_payout",
  "third_beneficiary_payout",
  "fourth_beneficiary_payout",
] as const;

function amountsOf(claim: Claim): readonly number[] {
  return payouts.flatMap((key) => {
    const result = emit(dinosure, key, claim);
    return "request" in result && "amount" in result.request ? [result.request.amount] : [];
  });
}

const withAirtime = (key: string, cellphone?: string): Claim =>
  withStates(released, {
    airtime_amount: { type: "radio", option_key: key, option_value: "" },
    ...(cellphone !== undefined && { airtime_cellphone: { type: "input.text", value: cellphone } }),
  });

const firstPayout = (claim: Claim) => cardOf(dinosure, "first_beneficiary_payout", claim);

describe("the death benefit", () => {
  test("goes to three beneficiaries in parts that add up to the last cent", () => {
    const amounts = amountsOf(released);
    expect(amounts).toEqual([3300000, 3300000, 3400001]);
    expect(amounts.reduce((sum, amount) => sum + amount)).toBe(released.policy?.sum_assured);
  });

  test("pays each beneficiary under their own name, into their own account", () => {
    const payees = payouts.slice(0, 3).map((key) => {
      const result = emit(dinosure, key, released);
      return "request" in result ? result.request : result;
    });
    expect(payees).toMatchObject([
      {
        description: "Claim D-1002: 33 % of the death benefit to Nomsa Dlamini",
        reserve_category: "death_benefit",
        pay_code: "death_benefit",
        payment_method: "eft",
        payment_type: "final_payment",
        payee: {
          first_name: "Nomsa",
          last_name: "Dlamini",
          percentage: 33,
          identification: { type: "id", number: "7109030175089", country: "ZA" },
          payment_details: { details: { bank_name: "capitec", account_number: "0012345678" } },
        },
      },
      {
        payee: {
          first_name: "Sipho",
          last_name: "Dlamini",
          identification: { type: "id", number: "9806110243087", country: "ZA" },
          payment_details: { details: { bank_name: "fnb", account_number: "62000000001" } },
        },
      },
      {
        payee: {
          first_name: "Zanele",
          last_name: "O'Brien",
          identification: { type: "passport", number: "PA0112233", country: "IE" },
          payment_details: { details: { account_type: "savings_account", account_number: "10000000003" } },
        },
      },
    ]);
  });

  test("never reads one beneficiary's details for another's payout", () => {
    for (const [index, key] of payouts.entries()) {
      const references = dinosure.compiled.byKey.get(key)?.slots.flatMap((slot) => slot.expression.references) ?? [];
      const read = references.flatMap(({ path }) =>
        path[2] === "beneficiaries" && path[3] !== undefined ? [path[3]] : [],
      );
      expect({ key, read: [...new Set(read)] }).toEqual({ key, read: [String(index)] });
    }
  });

  test("is paid out in full, whatever the amount and the shares", () => {
    const shares = array(integer({ min: 1, max: 97 }), { minLength: 0, maxLength: 3 })
      .map((cuts) => [0, ...new Set(cuts.toSorted((a, b) => a - b)), 100])
      .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)));
    const total = integer({ min: 400, max: released.policy?.sum_assured ?? 0 });
    assertProperty(
      property(shares, total, (percentages, value) => {
        const [someone] = released.policy?.beneficiaries ?? [];
        const beneficiaries = percentages.map((percentage) => ({ ...someone, percentage }));
        const claim: Claim = { ...released, policy: { ...released.policy, beneficiaries } };
        const amounts = amountsOf(withStates(claim, { approved_benefit: { type: "input.currency", value } }));
        expect(amounts).toHaveLength(percentages.length);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  test("keeps the share that no beneficiary has, and says so", () => {
    const beneficiaries = released.policy?.beneficiaries?.slice(0, 2) ?? [];
    const claim: Claim = { ...released, policy: { ...released.policy, beneficiaries } };
    expect(amountsOf(claim)).toEqual([3300000, 3300000]);
    const alert = cardOf(dinosure, "shares_alert", claim);
    expect(alert.visible).toBe(true);
    expect(alert.fields["markdown"]).toContain("add up to 66 %, not to 100 %");
    expect(cardOf(dinosure, "shares_alert", released).visible).toBe(false);
  });

  test("waits for the bank account of the beneficiary who has none, and for nobody else's", () => {
    const claim = sampleOf(dinosure, "missing_bank_details");
    expect(firstPayout(claim).actionable).toBe(true);
    expect(cardOf(dinosure, "second_beneficiary_payout", claim)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason:
        "Waiting for beneficiary 2's bank name, beneficiary 2's branch code, beneficiary 2's account type and beneficiary 2's account number.",
    });
    expect(cardOf(dinosure, "third_beneficiary_payout", claim).visible).toBe(false);
  });
});

describe("the gates of the death benefit", () => {
  test.each([
    {
      closed: "the approval is not acknowledged yet",
      claim: { ...released, claim_status: "in_review" as const },
      reason: "Available once the claim's status is pending payout or paid out.",
    },
    {
      closed: "the claim was reopened, although it still is approved",
      claim: { ...released, claim_status: "open" as const },
      reason: "Available once the claim's status is pending payout or paid out.",
    },
    {
      closed: "the death certificate is missing",
      claim: withStates(released, { death_certificate_received: { type: "checkbox", value: false } }),
      reason: "Available once “Death certificate received” is yes.",
    },
    {
      closed: "more than the sum assured was approved",
      claim: withStates(released, { approved_benefit: { type: "input.currency", value: 10000002 } }),
      reason: "Available once “Approved death benefit” is at most the policy's sum assured.",
    },
    {
      closed: "no benefit was approved",
      claim: withStates(released, { approved_benefit: undefined }),
      reason: "Waiting for “Approved death benefit”.",
    },
  ])("stay closed while $closed", ({ claim, reason }) => {
    expect(firstPayout(claim)).toMatchObject({ visible: true, actionable: false, disabled_reason: reason });
  });

  test("stay closed while the deceased is not the person insured", () => {
    const claim = withStates(released, { deceased_id_number: { type: "input.text", value: "7109030175089" } });
    expect(firstPayout(claim).actionable).toBe(false);
    expect(cardOf(dinosure, "other_person_alert", claim).visible).toBe(true);
    expect(cardOf(dinosure, "other_person_alert", released).visible).toBe(false);
  });
});

describe("the waiting period", () => {
  // The policy of this claim started on 20 January 2024, so natural deaths are covered from 20 July.
  const waiting = sampleOf(dinosure, "within_waiting_period");
  const died = (date: string, cause = "natural", claim = waiting): Claim =>
    withStates(
      { ...claim, created_at: "2024-09-01T08:00:00.000Z" },
      {
        date_of_death: { type: "input.date", value: date },
        cause_of_death: { type: "radio", option_key: cause, option_value: "" },
      },
    );

  test("closes the payout of a natural death, with an alert and the way out", () => {
    expect(firstPayout(waiting)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason:
        "Available once either the claim's approval status is goodwill, “Cause of death” is “Accidental” or the number of months from the policy's start date to “Date of death” is at least the policy's waiting period months.",
    });
    const alert = cardOf(dinosure, "waiting_period_alert", waiting);
    expect(alert.visible).toBe(true);
    expect(alert.fields["markdown"]).toBe(
      "A natural death within the first 6 months is not covered; this policy covers them from 20 July 2024. " +
        "The death benefit can only be paid as goodwill.",
    );
  });

  test("ends at midnight in Johannesburg, six months after the policy started", () => {
    expect(firstPayout(died("2024-07-19")).actionable).toBe(false);
    expect(firstPayout(died("2024-07-20")).actionable).toBe(true);
    expect(firstPayout(died("2024-07-19T21:59:59.000Z")).actionable).toBe(false);
    expect(firstPayout(died("2024-07-19T22:00:00.000Z")).actionable).toBe(true);
  });

  test("does not apply to an accident, and applies to a cause that is not known yet", () => {
    expect(firstPayout(died("2024-02-01", "accidental")).actionable).toBe(true);
    expect(firstPayout(died("2024-02-01", "not_known")).actionable).toBe(false);
    expect(cardOf(dinosure, "cause_not_known_alert", died("2024-02-01", "not_known")).visible).toBe(true);
    expect(firstPayout(died("2024-07-20", "not_known")).actionable).toBe(true);
  });

  test("is as long as the policy says", () => {
    const policy = waiting.policy ?? {};
    const longer = { ...waiting, policy: { ...policy, module: { ...policy.module, waiting_period_months: 7 } } };
    expect(firstPayout(died("2024-07-20", "natural", longer)).actionable).toBe(false);
    expect(firstPayout(died("2024-08-20", "natural", longer)).actionable).toBe(true);
  });

  test("is what a new policy is sold with", () => {
    expect(dinosure.compiled.document.settings?.waiting_period).toEqual({ period: 6, period_type: "months" });
    expect(waiting.policy?.module).toMatchObject({ waiting_period_months: 6 });
  });

  test("does not stop goodwill, nor does a death before the cover", () => {
    const goodwill: Claim = { ...waiting, approval_status: "goodwill" };
    expect(firstPayout(goodwill).actionable).toBe(true);
    expect(firstPayout(died("2024-01-19", "accidental")).actionable).toBe(false);
    expect(firstPayout(died("2024-01-20", "accidental")).actionable).toBe(true);
    expect(cardOf(dinosure, "before_cover_alert", died("2024-01-19", "accidental")).visible).toBe(true);
    expect(firstPayout(died("2024-01-19", "accidental", goodwill)).actionable).toBe(true);
  });
});

describe("the airtime", () => {
  test("carries the key of the amount and the claimant's number", () => {
    expect(emit(dinosure, "airtime_request", released)).toMatchObject({
      request: {
        status: "pending",
        fulfillment_type: { key: "airtime" },
        fulfillment_data: { airtime_amount: "20000", cellphone_number: "0825550101" },
      },
    });
  });

  test("goes to another number when one is given", () => {
    expect(emit(dinosure, "airtime_request", withAirtime("10000", "0825550199"))).toMatchObject({
      request: { fulfillment_data: { airtime_amount: "10000", cellphone_number: "0825550199" } },
    });
    expect(emit(dinosure, "airtime_request", withAirtime("10000", ""))).toMatchObject({
      request: { fulfillment_data: { cellphone_number: "0825550101" } },
    });
  });

  test("takes the number of a claimant whose cellphone comes with its country", () => {
    const claimant = { ...released.claimant, cellphone: { country: "ZA", number: "0825550177" } };
    expect(emit(dinosure, "airtime_request", { ...released, claimant })).toMatchObject({
      request: { fulfillment_data: { cellphone_number: "0825550177" } },
    });
  });

  test("is out of sight when nobody wants it or the policy has none", () => {
    expect(cardOf(dinosure, "airtime_request", withAirtime("none"))).toMatchObject({
      visible: false,
      actionable: false,
    });
    const claim = sampleOf(dinosure, "missing_bank_details");
    for (const key of ["airtime_heading", "airtime_amount", "airtime_cellphone", "airtime_request"]) {
      expect({ key, visible: cardOf(dinosure, key, claim).visible }).toEqual({ key, visible: false });
    }
  });

  test("waits for the release of the claim", () => {
    const claim: Claim = { ...released, claim_status: "in_review" };
    expect(cardOf(dinosure, "airtime_request", claim)).toMatchObject({
      visible: true,
      actionable: false,
      disabled_reason: "Available once the claim's status is pending payout or paid out.",
    });
  });
});
