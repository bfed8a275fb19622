/** A resolved duration in; the same in its published form, or a refusal, out. */
import { printDay } from "../expression/values/calendar.ts";
import { parseDay } from "../expression/values/parse-date.ts";
import type { AnnuityTermsInput, Duration, ScheduleRefusal } from "./annuity-terms.ts";
import { hasValue, readWholeNumber, refuseTerm } from "./read-term.ts";

/** `zone` decides the day of an end date that is an instant, as a policy's own often is. */
export function readDuration(
  input: AnnuityTermsInput["duration"],
  zone: string,
): { readonly duration: Duration } | { readonly refusal: ScheduleRefusal } {
  const hasCount = hasValue(input.count);
  if (hasCount === hasValue(input.end_date)) {
    const reason = hasCount
      ? "The duration has both a count and an end date; it must have one of them."
      : "The duration has no value; it must have a count or an end date.";
    return { refusal: { code: "invalid_duration", reason, property: "duration" } };
  }
  if (hasCount) {
    const count = readWholeNumber(input.count, 1, Number.MAX_SAFE_INTEGER);
    if (count !== undefined) return { duration: { count } };
    return refuseTerm("invalid_count", "duration.count", "The count", "a whole number of at least 1", input.count);
  }
  const day = typeof input.end_date === "string" ? parseDay(input.end_date, zone) : undefined;
  if (day !== undefined) return { duration: { end_date: printDay(day) } };
  return refuseTerm(
    "invalid_end_date",
    "duration.end_date",
    "The end date",
    "a date such as 2027-12-31",
    input.end_date,
  );
}
