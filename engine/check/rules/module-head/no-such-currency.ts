import { minorUnitDigits } from "../../../expression/values/index.ts";
import { headRule } from "./head-rule.ts";

/** A code that ISO 4217 does not have names no money that could be paid. */
export const noSuchCurrency = headRule(
  "no-such-currency",
  "CB2131",
  "currency",
  (code) => minorUnitDigits(code) !== undefined,
);
