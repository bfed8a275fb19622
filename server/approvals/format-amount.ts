import { minorUnitDigits } from "../../engine/index.ts";

/** 125050 and ZAR -> `ZAR 1,250.50`, with the minor units of ISO 4217: Intl has others for some currencies. */
export function formatAmount(minor: number, currency: string): string {
  const digits = minorUnitDigits(currency) ?? 2;
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "code",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As text, because a large amount has more digits than a quotient of two numbers keeps.
  const written = String(Math.abs(minor)).padStart(digits + 1, "0");
  const point = written.length - digits;
  const text = `${minor < 0 ? "-" : ""}${written.slice(0, point)}.${written.slice(point)}` as Intl.StringNumericLiteral;
  return format.format(text).replaceAll("\u00A0", " ");
}
