import type { Span } from "../../model/source.ts";
import type { Problem } from "./problem.ts";

/** Says what is wrong with reading `text` as `value`: a number must be what its author wrote, to the last digit. */
export function checkNumber(text: string, value: number, span: Span): Problem | undefined {
  if (!Number.isFinite(value)) return { code: "CB1011", params: { text }, span };
  if (/^[-+]?0[0-9]|^\+/.test(text)) return { code: "CB1012", params: { text, number: String(value) }, span };
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || !isExact(text, value))
    return { code: "CB1010", params: { text }, span };
  return undefined;
}

function isExact(text: string, value: number): boolean {
  if (text.length <= 15 && Number.isInteger(value) && value !== 0) return true;
  if (/^-?0[xo]/.test(text)) return true;
  return toCanonical(text) === toCanonical(String(value));
}

/** Significant digits and exponent, so that `1.50` and `15e-1` are equal. */
function toCanonical(text: string): string {
  const [, whole = "", fraction = "", exponent = "0"] = /^[-+]?(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
