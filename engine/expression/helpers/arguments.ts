/** Reads the arguments of helpers. What cannot be used is noted and gives no value, so that a mistake never pays. */
import type { HelperContext, Value } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { isDecimal, listItem, ownProperty, parseDay, toNumeric, toPrinted } from "../values/index.ts";
import type { Numeric } from "../values/index.ts";

/** Always "no value"; its return says so at the call. */
export function note(context: HelperContext, text: string): undefined {
  context.notes?.push(text);
}

/** How a note names a value; long texts are cut. */
export function quote(value: Value): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && !isDecimal(value)) return "an object";
  const text = toPrinted(value);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof value === "string" ? `"${short}"` : short;
}

export function readNumber(context: HelperContext, value: Value): Numeric | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  const number = toNumeric(value);
  if (number !== undefined || value === undefined) return number;
  const reason = typeof value === "number" ? "is too large to be exact" : "is not a number";
  return note(context, `${quote(value)} ${reason}`);
}

export function readInteger(context: HelperContext, value: Value): number | undefined {
  const number = readNumber(context, value);
  if (typeof number === "number" || number === undefined) return number;
  return note(context, `${quote(value)} is not a whole number`);
}

/** Days since the epoch. */
export function readDay(context: HelperContext, value: Value): number | undefined {
  const day = typeof value === "string" ? parseDay(value, context.zone) : undefined;
  if (day !== undefined || value === undefined) return day;
  return value === "" ? undefined : note(context, `${quote(value)} is not a date`);
}

/** Numbers and booleans have an obvious text; lists and objects have none. */
export function readText(context: HelperContext, value: Value): string | undefined {
  if (typeof value === "string" || value === undefined) return value;
  if (typeof value === "object" && !isDecimal(value)) return note(context, `${quote(value)} is not a text`);
  return toPrinted(value);
}

export function readFlag(context: HelperContext, value: Value): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  return note(context, `${quote(value)} is neither true nor false`);
}

export function readList(context: HelperContext, value: Value): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return note(context, `${quote(value)} is not a list`);
}

/** True for a list that is too long to walk through; the note says so. */
export function isTooLong(context: HelperContext, list: readonly unknown[]): boolean {
  if (list.length <= limits.listItems) return false;
  note(context, `a list of ${list.length} items is longer than ${limits.listItems}`);
  return true;
}

/** The items of a list, or where a property is written that one of each; no value when one is missing. */
export function readItems(
  context: HelperContext,
  list: readonly unknown[],
  propertyArgument: Value,
): readonly Value[] | undefined {
  const property = readText(context, propertyArgument);
  if (property === undefined && propertyArgument !== undefined) return undefined;
  if (isTooLong(context, list)) return undefined;
  const items: Value[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = listItem(list, index);
    const value = property === undefined ? item : ownProperty(item, property);
    if (value === undefined) {
      return note(context, `item ${index} of the list has no ${property === undefined ? "value" : quote(property)}`);
    }
    items.push(value);
  }
  return items;
}
