import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatMoney, formatRand, minorUnitDigits, toNumeric } from "../../../../engine/expression/values/index.ts";
import { printScaled, scaled } from "./scaled.ts";
import { seeded } from "./seeded.ts";

describe("minor units", () => {
  it.each([
    ["ZAR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["IQD", 3],
    ["CLF", 4],
    ["HUF", 2],
    ["ISK", 0],
  ])("of %s are %i decimal places, as ISO 4217 says", (currency, digits) => {
    expect(minorUnitDigits(currency)).toBe(digits);
  });

  it.each(["", "zar", "ZZZ", "XXX", "R", "constructor"])("are unknown for %j", (currency) => {
    expect(minorUnitDigits(currency)).toBeUndefined();
  });
});

describe("an amount as text", () => {
  it.each([
    [123_456, "GBP", "en-GB", "£1,234.56"],
    [5, "GBP", "en-GB", "£0.05"],
    [-123_456, "USD", "en-US", "-$1,234.56"],
    [1234, "JPY", "en-US", "¥1,234"],
    [1234, "KWD", "en-US", "KWD\u00a01.234"],
    [1234, "IQD", "en-US", "IQD\u00a01.234"],
    [123_456, "EUR", "de-DE", "1.234,56\u00a0€"],
  ])("prints %i %s in %s as %s", (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text);
  });

  it("keeps every digit of any whole amount", () => {
    fc.assert(
      fc.property(scaled(10n ** 30n), ({ digits }) => {
        const amount = toNumeric(digits.toString());
        const text = amount === undefined ? "" : (formatMoney(amount, "USD", "en-US") ?? "");
        expect(text.replace(/[$,]/g, "")).toBe(`${digits < 0n ? "-" : ""}${unsigned(digits)}`);
      }),
      seeded,
    );
  });

  it("cuts off a fraction of a minor unit, toward zero", () => {
    const amounts = ["49999.99", "-49999.99", "0.9", "-0.9"].map((text) => toNumeric(text) ?? 0);
    expect(amounts.map((amount) => formatMoney(amount, "GBP", "en-GB"))).toEqual([
      "£499.99",
      "-£499.99",
      "£0.00",
      "£0.00",
    ]);
  });

  it("does not exist for an unknown currency or a malformed locale", () => {
    expect(formatMoney(1, "ZZZ", "en-GB")).toBeUndefined();
    expect(formatMoney(1, "GBP", "en_GB")).toBeUndefined();
  });
});

describe("an amount in rand", () => {
  it.each([
    [0, "R0.00"],
    [7, "R0.07"],
    [100_000, "R1,000.00"],
    [123_456_789, "R1,234,567.89"],
    [-99_999, "-R999.99"],
  ])("prints %i cents as %s", (amount, text) => {
    expect(formatRand(amount)).toBe(text);
  });

  it("has the digits of the amount, whatever its size", () => {
    fc.assert(
      fc.property(scaled(10n ** 30n), (number) => {
        const whole = number.digits / 10n ** BigInt(number.places);
        const text = formatRand(toNumeric(printScaled(number)) ?? 0);
        expect(text).toMatch(/^-?R\d{1,3}(,\d{3})*\.\d\d$/);
        expect(text.replace(/[R,]/g, "")).toBe(`${whole < 0n ? "-" : ""}${unsigned(whole)}`);
      }),
      seeded,
    );
  });
});

function unsigned(minorUnits: bigint): string {
  const digits = (minorUnits < 0n ? -minorUnits : minorUnits).toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
