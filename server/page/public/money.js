/** How many digits a currency has after the point. */
export function minorDigits(currency) {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2;
  }
}

/** 125050 and ZAR in, `1250.50` out: what an input field shows. */
export function toMajorText(minor, currency) {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return sign + (digits === 0 ? text : `${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`);
}

/** `1,250.50` and ZAR in, 125050 out; undefined when the text is no amount. */
export function toMinor(text, currency) {
  const digits = minorDigits(currency);
  const [, sign = "", whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.replaceAll(/[\s,]/g, "")) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  const minor = Number(sign + whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

export function formatMoney(minor, currency, locale) {
  const number = Number(toMajorText(minor, currency));
  return new Intl.NumberFormat(locale ?? undefined, { style: "currency", currency }).format(number);
}
