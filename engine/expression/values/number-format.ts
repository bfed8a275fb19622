/** Numbers in the manner of a locale, through cached formatters of Intl. */
import { BoundedCache } from "./bounded-cache.ts";
import type { Numeric } from "./decimal.ts";
import { minorUnitDigits } from "./currency.ts";

const formats = new BoundedCache<string, BoundedCache<string, Intl.NumberFormat | null>>(200);

/** Prints major units of `currency`; null for an unknown currency or locale. */
export function currencyFormat(locale: string, currency: string): Intl.NumberFormat | null {
  return cached(locale, currency, () => {
    const digits = minorUnitDigits(currency);
    if (digits === undefined) return null;
    return openFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  });
}

/** Without `places` a number keeps the digits that it has, 20 at most. */
export function plainFormat(locale: string, places: number | undefined): Intl.NumberFormat | null {
  return cached(locale, String(places), () =>
    openFormat(locale, { minimumFractionDigits: places ?? 0, maximumFractionDigits: places ?? 20 }),
  );
}

/** Intl reads a text of digits exactly, whatever its length. */
export function formatExact(format: Intl.NumberFormat, value: Numeric): string {
  if (typeof value === "number") return format.format(value);
  const text = value.toFixed();
  return isNumericLiteral(text) ? format.format(text) : "";
}

function cached(locale: string, kind: string, open: () => Intl.NumberFormat | null): Intl.NumberFormat | null {
  const ofLocale = formats.get(locale) ?? formats.set(locale, new BoundedCache(200));
  const known = ofLocale.get(kind);
  return known === undefined ? ofLocale.set(kind, open()) : known;
}

/** Intl has no other way to ask whether a locale is well formed than to try. */
function openFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat | null {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return null;
  }
}

/** Always so for a printed decimal; says it to the type of Intl's parameter. */
function isNumericLiteral(text: string): text is `${number}` {
  return text !== "";
}
