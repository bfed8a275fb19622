/** How a value looks in a text: as Handlebars prints it, except that a number never has an exponent. */
import type { Value } from "../../model/expression.ts";
import { Decimal, isDecimal } from "./decimal.ts";

export function toPrinted(value: Value | null): string {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "boolean") return value ? "true" : "false";
  if (isDecimal(value)) return value.toFixed();
  return Array.isArray(value) ? value.map(toPrinted).join(",") : "[object Object]";
}

function printNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? Decimal(text).toFixed() : text;
}
