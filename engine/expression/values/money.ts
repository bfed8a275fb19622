/** Amounts in minor units, as people read them. */
import { compare } from "./arithmetic.ts";
import { minorUnitDigits } from "./currency.ts";
import { Decimal, normalise, toDecimal } from "./decimal.ts";
import type { Numeric } from "./decimal.ts";
import { currencyFormat, formatExact } from "./number-format.ts";
import { round } from "./rounding.ts";

// Up to 15 digits a division by a power of ten gives a number that still prints those same digits.
const largestPlainAmount = 999_999_999_999_999;

/**
 * Undefined for an unknown currency or locale. A fraction of a minor unit is cut off, so that a text never promises
 * more than is paid.
 */
export function formatMoney(minorUnits: Numeric, currency: string, locale: string): string | undefined {
  const format = currencyFormat(locale, currency);
  const digits = minorUnitDigits(currency);
  if (format === null || digits === undefined) return undefined;
  const whole = round(minorUnits, "down");
  if (typeof whole === "number" && Math.abs(whole) <= largestPlainAmount) return format.format(whole / 10 ** digits);
  return formatExact(format, normalise(toDecimal(whole).times(Decimal(`1e-${digits}`))));
}

/** `R1,234.50`, whatever the locale. */
export function formatRand(minorUnits: Numeric): string {
  const whole = round(minorUnits, "down");
  const sign = compare(whole, 0) < 0 ? "-" : "";
  const digits = toDecimal(whole).abs().toFixed().padStart(3, "0");
  const rand = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${sign}R${rand}.${digits.slice(-2)}`;
}
