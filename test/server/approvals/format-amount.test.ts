import { expect, it } from "vitest";
import { formatAmount } from "../../../server/approvals/format-amount.ts";

it.each([
  [1_250_500, "IQD", "IQD 1,250.500"],
  [125_050, "HUF", "HUF 1,250.50"],
  [5, "LAK", "LAK 0.05"],
  [1250, "JPY", "JPY 1,250"],
  [Number.MAX_SAFE_INTEGER, "ZAR", "ZAR 90,071,992,547,409.91"],
])("prints %i of %s with the minor units of ISO 4217, as %s", (minor, currency, text) => {
  expect(formatAmount(minor, currency)).toBe(text);
});
