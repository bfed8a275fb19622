import { makeUnknownNameRule, moneyTypes } from "./tables/unknown-name-rule.ts";

export const reserveCategoryNotInTable = makeUnknownNameRule({
  name: "reserve-category-not-in-table",
  code: "CB2322",
  types: moneyTypes,
  property: "/reserve_category",
  table: "reserve_categories",
});
