import { assert as assertProperty, integer, property } from "fast-check";
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

const personalAuto = readProductModule(`${folderOfModules}/personal-auto`);
const released = sampleOf(personalAuto, "released");

const currency = (value: number): SampleState => ({ type: "input.currency", value });
const license = (value: string): SampleState => ({ type: "input.text", value });
const percent = (value: number): SampleState => ({ type: "input.number", value });
const repairRequested: SampleState = { type: "payout_request", payout_request_id: "repair", status: "pending" };

/** What a payout would pay; nothing when it is refused. */
function amountOf(key: string, claim: Claim): number {
  const result = emit(personalAuto, key, claim);
  return "request" in result && "amount" in result.request ? result.request.amount : 0;
}

describe("the repair", () => {
  const { sum_assured: sumAssured } = released.policy ?? {};
  const deductible = 50_000;
  const cents = integer({ min: 1, max: 2 * (sumAssured ?? 0) });

  test("and its supplement pay the damage once, less one deductible, and never above the sum assured", () => {
    assertProperty(
      property(cents, cents, (estimate, supplement) => {
        const claim = withStates(released, { repair_estimate: currency(estimate) });
        const paid = amountOf("repair_payout", claim);
        expect(paid).toBe(Math.max(0, Math.min(estimate, sumAssured ?? 0) - deductible));
        const later = withStates(claim, { repair_payout: repairRequested, supplement_estimate: currency(supplement) });
        const both = estimate > deductible ? paid + amountOf("supplement_payout", later) : paid;
        const whole = estimate > deductible ? estimate + supplement : estimate;
        expect(both).toBe(Math.max(0, Math.min(whole, sumAssured ?? 0) - deductible));
      }),
      { numRuns: 60 },
    );
  });

  test("is offered with an amount exactly where its summary says that something is payable", () => {
    for (const estimate of [1, 49_999, 50_000, 50_001, 2_800_000]) {
      const claim = withStates(released, { repair_estimate: currency(estimate) });
      const summary = cardOf(personalAuto, "repair_summary", claim).fields["markdown"];
      const payable = cardOf(personalAuto, "repair_payout", claim).actionable;
      expect({ estimate, payable }).toEqual({ estimate, payable: !String(summary).includes("**$0.00**") });
    }
  });
});

describe("the liability", () => {
  const damage = integer({ min: 1, max: 20_000_000 });

  test("pays our share in whole cents, at most the limit", () => {
    assertProperty(
      property(damage, damage, integer({ min: 0, max: 100 }), (other, injury, fault) => {
        const claim = withStates(released, {
          other_damage: currency(other),
          injury_claim: currency(injury),
          own_fault: percent(fault),
        });
        const share = (whole: number): number => Math.floor((whole * fault) / 100);
        expect(amountOf("property_damage_payout", claim)).toBe(Math.min(share(other), 5_000_000));
        expect(amountOf("bodily_injury_payout", claim)).toBe(Math.min(share(injury), 10_000_000));
      }),
      { numRuns: 60 },
    );
  });

  test("rests on a fault between 0 and 100 percent", () => {
    for (const fault of [-1, 101]) {
      const own_fault: SampleState = { type: "input.number", value: fault, invalid: ["out of range"] };
      expect(emit(personalAuto, "property_damage_payout", withStates(released, { own_fault }))).toHaveProperty(
        "refusal",
      );
    }
  });
});

describe("the accounting keys", () => {
  test("name a reserve category of the right kind, with one of its pay codes, whatever the kind of loss", () => {
    const { reserve_categories = [], payment_methods = [], payment_types = [] } = personalAuto.compiled.document;
    const claims = [...personalAuto.samples.values()];
    const requests = claims.flatMap((claim) =>
      personalAuto.compiled.order.flatMap(({ key }) => {
        const result = emit(personalAuto, key, { ...claim, claim_status: "pending_payout" }, "2024-07-14");
        return "request" in result && "payee" in result.request ? [result.request] : [];
      }),
    );
    expect(new Set(requests.map(({ block_key }) => block_key)).size).toBeGreaterThan(4);
    for (const { reserve_category, pay_code, payment_method, payment_type } of requests) {
      const category = reserve_categories.find(({ name }) => name === reserve_category);
      expect(category).toMatchObject({ pay_codes: expect.arrayContaining([pay_code]) });
      expect(category?.recovery).not.toBe(true);
      expect(payment_methods.map(({ name }) => name)).toContain(payment_method);
      expect(payment_types.map(({ name }) => name)).toContain(payment_type);
    }
  });

  test("use every payment method and every payment type of the tables", () => {
    const { payment_methods = [], payment_types = [] } = personalAuto.compiled.document;
    const blocks = personalAuto.compiled.order.map(({ block }) => JSON.stringify(block));
    for (const { name } of [...payment_methods, ...payment_types]) {
      expect({ name, used: blocks.some((block) => block.includes(`:"${name}"`)) }).toEqual({ name, used: true });
    }
  });
});

describe("an excluded driver", () => {
  const mistaken = sampleOf(personalAuto, "excluded_driver");

  test.each([
    { says: "is kept from the payout", number: "C24159906604", actionable: false },
    { says: "is not made unknown by clearing the number", number: "", actionable: false },
    { says: "is nobody else", number: "C24159906605", actionable: true },
  ])("$says", ({ number, actionable }) => {
    const claim = withStates(mistaken, { driver_license_number: license(number) });
    expect(cardOf(personalAuto, "repair_payout", claim)).toMatchObject({ visible: true, actionable });
  });
});

describe("a stolen vehicle", () => {
  test("is given up after as many days as the policy says, by the calendar in Chicago", () => {
    const stolen = sampleOf(personalAuto, "stolen");
    const payable = (at: string) => cardOf(personalAuto, "total_loss_payout", stolen, at).actionable;
    expect(payable("2024-06-18T04:59:59.999Z")).toBe(false);
    expect(payable("2024-06-18T05:00:00.000Z")).toBe(true);
  });
});
