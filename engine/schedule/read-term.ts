/** One resolved value in; what it says, or why it cannot be used, out. */
import type { Value } from "../model/expression.ts";
import { toNumeric } from "../expression/values/decimal.ts";
import { toPrinted } from "../expression/values/print.ts";
import type { ScheduleRefusal, ScheduleRefusalCode } from "./annuity-terms.ts";

export type Term = Value | null;

export function hasValue(term: Term): boolean {
  return term !== undefined && term !== null && term !== "";
}

/** A number from `least` to `most`, also as a text, since a template that is not alone gives one. */
export function readWholeNumber(term: Term, least: number, most: number): number | undefined {
  const number = typeof term === "number" || typeof term === "string" ? toNumeric(term) : undefined;
  return typeof number === "number" && number >= least && number <= most ? number : undefined;
}

/** `name` as people call the value, `rule` what it must be. */
export function refuseTerm(
  code: ScheduleRefusalCode,
  property: string,
  name: string,
  rule: string,
  term: Term,
): { readonly refusal: ScheduleRefusal } {
  const fault = hasValue(term) ? `must be ${rule}, not ${show(term)}` : `has no value; it must be ${rule}`;
  return { refusal: { code, reason: `${name} ${fault}.`, property } };
}

function show(term: Term): string {
  const text = toPrinted(term);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof term === "string" ? `"${short}"` : short;
}
