import { describe, expect, test } from "vitest";
import { cardOf, claimWith, compileText, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const tables = {
  reserve_category_types: [{ name: "benefit", label: "Benefit" }],
  reserve_categories: [
    { name: "death", label: "Death", reserve_category_type: "benefit", recovery: false, pay_codes: ["lump_sum"] },
    { name: "salvage", label: "Salvage", reserve_category_type: "benefit", recovery: true, pay_codes: ["lump_sum"] },
  ],
  pay_codes: [
    { name: "lump_sum", label: "Lump sum" },
    { name: "repair", label: "Repair" },
  ],
  payment_methods: [{ name: "eft", label: "EFT" }],
  payment_types: [{ name: "final_payment", label: "Final payment" }],
};
const keys = { reserve_category: "death", pay_code: "lump_sum", payment_method: "eft", payment_type: "final_payment" };

function payoutWith(changes: object) {
  return compileText({ ...tables, blocks: [payoutBlock({ ...keys, ...changes })] });
}

describe("the accounting keys of a payout", () => {
  test("are carried on its request and shown on its card", () => {
    expect(requestOf(payoutWith({}), claimWith())).toMatchObject(keys);
    const rows = cardOf(payoutWith({}), claimWith(), "payout").rows.slice(1, 5);
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Reserve category: Death",
      "Pay code: Lump sum",
      "Payment method: EFT",
      "Payment type: Final payment",
    ]);
  });

  test("are optional", () => {
    const request = requestOf(compileText({ blocks: [payoutBlock()] }), claimWith());
    for (const key of Object.keys(keys)) expect(request).not.toHaveProperty(key);
  });

  test("may be templates", () => {
    const claim = claimWith({}, { policy: { method: "eft" } });
    expect(requestOf(payoutWith({ payment_method: "{{claim.policy.method}}" }), claim)).toMatchObject({
      payment_method: "eft",
    });
  });

  test.each([
    {
      changes: { reserve_category: "theft" },
      code: "unknown_reserve_category",
      reason: "“theft” is not one of the module's reserve categories.",
    },
    { changes: { pay_code: "lump" }, code: "unknown_pay_code", reason: "“lump” is not one of the module's pay codes." },
    {
      changes: { payment_method: "EFT" },
      code: "unknown_payment_method",
      reason: "“EFT” is not one of the module's payment methods.",
    },
    {
      changes: { payment_type: "final" },
      code: "unknown_payment_type",
      reason: "“final” is not one of the module's payment types.",
    },
    {
      changes: { reserve_category: "salvage" },
      code: "recovery_category",
      reason: "“salvage” is a recovery category; money goes out of standard ones.",
    },
    {
      changes: { pay_code: "repair" },
      code: "pay_code_not_in_category",
      reason: "The pay code “repair” does not belong to the reserve category “death”.",
    },
    {
      changes: { pay_code: "{{claim.policy.module.code}}" },
      code: "missing_value",
      reason: "The pay code has no value.",
    },
  ])("are refused as $code", ({ changes, code, reason }) => {
    const [property] = Object.keys(changes);
    const place = code === "recovery_category" ? "reserve_category" : property;
    expect(refusalsOf(payoutWith(changes), claimWith())).toMatchObject([{ code, reason, property: `/${place}` }]);
  });
});

describe("the due date of a payout", () => {
  test.each([
    { written: "2026-02-01", due: "2026-02-01" },
    { written: "20260201", due: "2026-02-01" },
    { written: "2026-01-31T22:30:00.000Z", due: "2026-02-01" },
    { written: "{{dateAdd claim.created_at days=30}}", due: "2026-02-09" },
  ])("is $due where $written is written", ({ written, due }) => {
    expect(requestOf(payoutWith({ due_date: written }), claimWith())).toMatchObject({ due_date: due });
  });

  test.each([
    { written: "soon", code: "due_date_invalid" },
    { written: "2026-02-30", code: "due_date_invalid" },
    { written: "{{claim.policy.module.due}}", code: "missing_value" },
    { written: "", code: "missing_value" },
  ])("is refused as $code where $written is written", ({ written, code }) => {
    expect(refusalsOf(payoutWith({ due_date: written }), claimWith())).toMatchObject([{ code, property: "/due_date" }]);
  });
});
