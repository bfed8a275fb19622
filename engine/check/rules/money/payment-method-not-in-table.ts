import { makeUnknownNameRule, moneyTypes } from "./tables/unknown-name-rule.ts";

export const paymentMethodNotInTable = makeUnknownNameRule({
  name: "payment-method-not-in-table",
  code: "CB2326",
  types: moneyTypes,
  property: "/payment_method",
  table: "payment_methods",
});
