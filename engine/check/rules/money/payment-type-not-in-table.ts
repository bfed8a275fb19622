import { makeUnknownNameRule, moneyTypes } from "./tables/unknown-name-rule.ts";

export const paymentTypeNotInTable = makeUnknownNameRule({
  name: "payment-type-not-in-table",
  code: "CB2327",
  types: moneyTypes,
  property: "/payment_type",
  table: "payment_types",
});
