import { describe, expect, test } from "vitest";
import { claimWith, compileText, moneyInput, payoutBlock, refusalsOf, requestOf } from "../fixture.ts";

const amount = "{{claim.block_states.loss.value}}";
const loss = { loss: { type: "input.currency", value: 5000 } };

function payoutFrom(input: object, document: object = {}) {
  return compileText({ blocks: [moneyInput("loss", "Loss", input), payoutBlock({ amount })], ...document });
}

describe("the currency of a payout", () => {
  test.each([
    { currency: "ZAR", isoCode: "ZAR", policy: "ZAR" },
    { currency: "ZAR", isoCode: undefined, policy: undefined },
    { currency: "GBP", isoCode: "", policy: "GBP" },
  ])("is the module's $currency", ({ currency, isoCode, policy }) => {
    const module = payoutFrom(isoCode === undefined ? {} : { isoCode }, { currency });
    expect(requestOf(module, claimWith(loss, { policy: { currency: policy } }))).toMatchObject({ currency });
  });

  test.each([
    {
      problem: "the policy is in another one",
      isoCode: "ZAR",
      policy: "GBP",
      code: "currency_differs",
      reason: "The policy is in GBP but the module pays in ZAR.",
    },
    {
      problem: "an input is in another one",
      isoCode: "USD",
      policy: "ZAR",
      code: "currency_differs",
      reason: "“Loss” is in USD but the module pays in ZAR.",
    },
  ])("is refused where $problem", ({ isoCode, policy, code, reason }) => {
    expect(refusalsOf(payoutFrom({ isoCode }), claimWith(loss, { policy: { currency: policy } }))).toEqual([
      { code, reason },
    ]);
  });

  test("is refused where it does not exist", () => {
    expect(refusalsOf(payoutFrom({}, { currency: "RND" }), claimWith(loss, { policy: null }))).toEqual([
      { code: "currency_unknown", reason: "“RND” is not an ISO 4217 currency code." },
    ]);
  });

  test("is the policy's where the module has none, and refused where neither has one", () => {
    const module = payoutFrom({}, { currency: undefined });
    expect(requestOf(module, claimWith(loss, { policy: { currency: "GBP" } }))).toMatchObject({ currency: "GBP" });
    expect(refusalsOf(module, claimWith(loss, { policy: {} }))).toMatchObject([{ code: "currency_missing" }]);
  });

  test("has its own minor units on the card", () => {
    const module = payoutFrom({}, { currency: "JPY", locale: "en-US" });
    expect(requestOf(module, claimWith(loss, { policy: null }))).toMatchObject({ amount: 5000, currency: "JPY" });
  });
});

test("the worth of a fulfillment is in the module's currency as well", () => {
  const worth = { label: "Worth", valueType: "currency" };
  const fulfillmentTypes = [{ key: "voucher", label: "Voucher", fulfillmentData: { worth } }];
  const block = {
    type: "fulfillment_request",
    key: "payout",
    title: "Voucher",
    fulfillment_type_key: "voucher",
    fulfillment_data: { worth: amount },
  };
  const module = compileText({ fulfillmentTypes, blocks: [moneyInput("loss", "Loss", { isoCode: "USD" }), block] });
  expect(refusalsOf(module, claimWith(loss))).toMatchObject([{ code: "currency_differs" }]);
});
