import { describe, expect, it } from "vitest";

import { toNumeric } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

describe("helpers for amounts", () => {
  it.each<[string, Value[], string]>([
    ["percent", [99_999, 50], "49999.5"],
    ["percent", [100_000, "33.3333"], "33333.3"],
    ["percent", [200, 50], "100"],
    ["formatCurrency", [123_456, "GBP", "en-GB"], "£1,234.56"],
    ["formatCurrency", ["123456", "GBP", "en-GB"], "£1,234.56"],
    ["formatNumber", [1234.5, 2, "en-GB"], "1,234.50"],
    ["formatNumber", ["9007199254740993.25", undefined, "en-GB"], "9,007,199,254,740,993.25"],
    ["zarString", [-5], "-R0.05"],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it("takes the module's currency and locale where none is named", () => {
    const context = { currency: "EUR", locale: "de-DE" };
    expect(applyHelper("formatCurrency", [123_456], context).printed).toBe("1.234,56\u00a0€");
    expect(applyHelper("formatCurrency", [123_456, "USD", "en-US"], context).printed).toBe("$1,234.56");
    expect(applyHelper("formatNumber", [1234.5], context).printed).toBe("1.234,5");
  });

  it("says when it leaves a fraction of a minor unit away", () => {
    const { printed, notes } = applyHelper("formatCurrency", [toNumeric("49999.5"), "GBP", "en-GB"]);
    expect(printed).toBe("£499.99");
    expect(notes).toEqual(["49999.5 is shown without its fraction of a minor unit"]);
    expect(applyHelper("zarString", ["0.5"]).notes).toEqual(["0.5 is shown without its fraction of a minor unit"]);
  });

  it.each<[string, Value[], string]>([
    ["formatCurrency", ["abc", "GBP"], '"abc" is not a number'],
    ["formatCurrency", [1, "POUND"], '"POUND" is not a currency'],
    ["formatCurrency", [1, "GBP", "en_GB"], '"en_GB" is not a locale'],
    ["formatCurrency", [1, ["GBP"]], "a list is not a text"],
    ["formatCurrency", [1, "GBP", ["en-GB"]], "a list is not a text"],
    ["formatNumber", [1, 21], "21 is not a number of decimal places from 0 to 20"],
    ["formatNumber", [1, "two"], '"two" is not a number'],
    ["formatNumber", [1, 2, "!"], '"!" is not a locale'],
    ["percent", [100, "10%"], '"10%" is not a number'],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });

  it("needs a currency from somewhere", () => {
    expect(refusalOf("formatCurrency", [1], { currency: undefined })).toBe("no currency is named");
  });
});
