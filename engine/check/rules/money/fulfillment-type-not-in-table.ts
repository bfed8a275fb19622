import { makeUnknownNameRule } from "./tables/unknown-name-rule.ts";

export const fulfillmentTypeNotInTable = makeUnknownNameRule({
  name: "fulfillment-type-not-in-table",
  code: "CB2328",
  types: new Set(["fulfillment_request", "annuity_request"]),
  property: "/fulfillment_type_key",
  table: "fulfillmentTypes",
  column: "key",
});
