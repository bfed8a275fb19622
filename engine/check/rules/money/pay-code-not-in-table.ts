import { makeUnknownNameRule, moneyTypes } from "./tables/unknown-name-rule.ts";

export const payCodeNotInTable = makeUnknownNameRule({
  name: "pay-code-not-in-table",
  code: "CB2323",
  types: moneyTypes,
  property: "/pay_code",
  table: "pay_codes",
});
