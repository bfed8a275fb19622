/** The ways a value is taken as yes or no. */
import type { Value } from "../../model/expression.ts";

/** Handlebars' own reading: false, '', 0, an empty list and no value are no. A decimal is never zero. */
export function isTruthy(value: Value | null): boolean {
  if (typeof value === "boolean") return value;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/**
 * The reading of what is combined by and, or and not: no value is unknown, and the text `false` is no, as it is where a
 * whole condition prints it. Read as yes it could let a payout through that its author meant to stop.
 */
export function toCondition(value: Value | null): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value !== "" && value.trim() !== "false" : isTruthy(value);
}

/** Neither absent, nor null, nor an empty text. */
export function isDefined(value: Value | null): boolean {
  return value !== undefined && value !== null && value !== "";
}
