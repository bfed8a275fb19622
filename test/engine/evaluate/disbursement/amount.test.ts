import { describe, expect, test } from "vitest";
import type { PayoutRequest } from "../../../../engine/index.ts";
import { cardOf, claimWith, compileText, moneyInput, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const total = moneyInput("total", "Total");
const claim = claimWith({ total: { type: "input.currency", value: 100001 } });

function payoutOf(amount: unknown, document: object = {}, payeeAmount: unknown = amount) {
  return compileText({ blocks: [total, payoutBlock({ amount }, { amount: payeeAmount })], ...document });
}

describe("the amount of a payout", () => {
  test.each([
    { amount: 100000, paid: 100000 },
    { amount: "100000", paid: 100000 },
    { amount: "{{claim.block_states.total.value}}", paid: 100001 },
    { amount: "{{claim.policy.sum_assured}}", paid: 500000 },
    { amount: "5{{claim.block_states.total.value}}", paid: 5100001 },
    { amount: "{{multiply 3 0.1 10}}", paid: 3 },
    { amount: "9007199254740991", paid: 9007199254740991 },
  ])("is $paid where $amount is written", ({ amount, paid }) => {
    expect(requestOf(payoutOf(amount), claim)).toMatchObject({ amount: paid, payee: { amount: paid }, roundings: [] });
  });

  test.each([
    { rounding: "down", amount: "{{percent 100001 33}}", from: "33000.33", to: 33000 },
    { rounding: "down", amount: "{{divide 99999 2}}", from: "49999.5", to: 49999 },
    { rounding: "half_up", amount: "{{divide 99999 2}}", from: "49999.5", to: 50000 },
    { rounding: "half_up", amount: "{{divide 99998 4}}", from: "24999.5", to: 25000 },
    { rounding: "half_even", amount: "{{divide 99997 2}}", from: "49998.5", to: 49998 },
    { rounding: "half_even", amount: "{{divide 99999 2}}", from: "49999.5", to: 50000 },
    { rounding: undefined, amount: "12.9", from: "12.9", to: 12 },
  ])("is rounded once, $rounding from $from to $to, and the request says so", ({ rounding, amount, from, to }) => {
    const request = requestOf(payoutOf(amount, rounding === undefined ? {} : { rounding }), claim) as PayoutRequest;
    expect(request).toMatchObject({ amount: to, payee: { amount: to } });
    expect(request.roundings).toEqual([{ property: "/amount", from, to, mode: rounding ?? "down" }]);
  });

  test.each([
    {
      amount: "{{divide 99999 2}}",
      code: "fraction_of_minor_unit",
      reason: "The amount is 49999.5 minor units, and the module's rounding rejects fractions.",
    },
    { amount: "{{divide 99998 2}}", code: undefined, reason: undefined },
  ])("is $code where the module rejects fractions and $amount is written", ({ amount, code, reason }) => {
    expect(refusalsOf(payoutOf(amount, { rounding: "reject" }), claim)[0]).toEqual(
      code && { code, reason, property: "/amount" },
    );
  });

  test.each([
    { amount: 0, code: "amount_not_positive", reason: "The amount is 0; it must be more than zero." },
    { amount: "{{subtract 5 8}}", code: "amount_not_positive", reason: "The amount is -3; it must be more than zero." },
    { amount: "{{percent 1 50}}", code: "amount_not_positive", reason: "The amount is 0; it must be more than zero." },
    { amount: "R100", code: "not_a_number", reason: "The amount is “R100”, which is not a number." },
    { amount: "1,000", code: "not_a_number", reason: "The amount is “1,000”, which is not a number." },
    {
      amount: "{{formatCurrency 100000 'GBP' locale='en-GB'}}",
      code: "not_a_number",
      reason: "The amount is “£1,000.00”, which is not a number.",
    },
    {
      amount: "9007199254740993",
      code: "amount_too_large",
      reason: "The amount is 9007199254740993, which is too large.",
    },
    {
      amount: "{{divide 1 0}}",
      code: "missing_value",
      reason: "The amount has no value: cannot divide by zero.",
    },
    { amount: "", code: "missing_value", reason: "The amount has no value." },
    { amount: "   ", code: "not_a_number", reason: "The amount is “   ”, which is not a number." },
  ])("is refused as $code where $amount is written", ({ amount, code, reason }) => {
    expect(refusalsOf(payoutOf(amount), claim)).toMatchObject([{ code, reason, property: "/amount" }]);
  });

  test("is refused where the block names none", () => {
    const module = compileText({
      blocks: [
        {
          type: "payout_request",
          key: "payout",
          title: "Payout",
          payee: { type: "policyholder", policyholder_id: "h" },
        },
      ],
    });
    expect(refusalsOf(module, claim)).toMatchObject([{ code: "missing_value", reason: "The block names no amount." }]);
  });

  test("waits for the paths that it reads, while the same template in a text prints empty", () => {
    const module = payoutOf("{{add claim.block_states.total.value claim.policy.module.extra}}");
    expect(refusalsOf(module, claimWith())).toEqual([
      {
        code: "missing_value",
        reason: "The amount has no value.",
        property: "/amount",
        path: "claim.block_states.total.value",
        missing: ["claim.block_states.total.value", "claim.policy.module.extra"],
      },
    ]);
    const described = compileText({ blocks: [payoutBlock({ description: "[{{claim.policy.module.extra}}]" })] });
    expect(requestOf(described, claimWith())).toMatchObject({ description: "[]" });
  });
});

describe("the amount and the payee's amount", () => {
  test("are refused where they differ, before rounding could make them alike", () => {
    const module = payoutOf("{{divide 99999 2}}", {}, "49999");
    expect(refusalsOf(module, claim)).toEqual([
      {
        code: "amounts_differ",
        reason: "The amount is 49999.5 but the payee's amount is 49999; they must be equal.",
        property: "/payee/amount",
      },
    ]);
  });

  test("are one amount where they are written differently", () => {
    expect(requestOf(payoutOf("{{divide 99999 2}}", {}, "49999.50"), claim)).toMatchObject({ amount: 49999 });
  });

  test("are refused where the payee's has no value", () => {
    const module = payoutOf(100, {}, "{{claim.policy.module.share}}");
    expect(refusalsOf(module, claim)).toMatchObject([
      { code: "missing_value", property: "/payee/amount", path: "claim.policy.module.share" },
    ]);
  });

  test("are compared exactly, never as floating point numbers", () => {
    expect(requestOf(payoutOf("{{multiply (add 0.1 0.2) 10}}", {}, "3"), claim)).toMatchObject({ amount: 3 });
  });
});

test("a split with allocate pays the whole to the last cent", () => {
  const parts = [33, 33, 34].map((_, index) =>
    payoutBlock({
      key: `part_${index}`,
      amount: `{{allocate claim.block_states.total.value claim.policy.beneficiaries ${index} 'percentage'}}`,
    }),
  );
  const module = compileText({ blocks: [total, ...parts] });
  const policy = { beneficiaries: [{ percentage: 33 }, { percentage: 33 }, { percentage: 34 }] };
  const shared = claimWith({ total: { type: "input.currency", value: 100001 } }, { policy });
  const amounts = parts.map((_, index) => (requestOf(module, shared, `part_${index}`) as PayoutRequest).amount);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(100001);
});

test("the card prints the amount as money of the module", () => {
  const module = payoutOf("{{claim.block_states.total.value}}", { currency: "GBP", locale: "en-GB" });
  expect(cardOf(module, claim, "payout").rows[0]).toEqual({ label: "Amount", value: "£1,000.01" });
});
