/** 125050 and ZAR -> `ZAR 1,250.50`. */
export function formatAmount(minor: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "code" });
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions();
  // As text, because a large amount has more digits than a quotient of two numbers keeps.
  const written = String(Math.abs(minor)).padStart(digits + 1, "0");
  const point = written.length - digits;
  const text = `${minor < 0 ? "-" : ""}${written.slice(0, point)}.${written.slice(point)}` as Intl.StringNumericLiteral;
  return format.format(text).replaceAll("\u00A0", " ");
}
