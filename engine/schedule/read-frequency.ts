/** A resolved frequency in; the same in its published form, or a refusal, out. */
import type { Frequency } from "../model/documents.ts";
import type { AnnuityTermsInput, ScheduleRefusal } from "./annuity-terms.ts";
import { hasValue, readWholeNumber, refuseTerm } from "./read-term.ts";

// The published format fires on the hour or half hour, and takes one digit for an hour before ten.
const halfHour = /^(?:\d|[01]\d|2[0-3]):[03]0$/;

export function readFrequency(
  input: AnnuityTermsInput["frequency"],
): { readonly frequency: Frequency } | { readonly refusal: ScheduleRefusal } {
  const { type, time_of_day: time, day_of_month: dayTerm, month_of_year: monthTerm } = input;
  if (type !== "monthly" && type !== "yearly") {
    return refuseTerm("invalid_frequency_type", "frequency.type", "The frequency", "monthly or yearly", type);
  }
  if (typeof time !== "string" || !halfHour.test(time)) {
    const rule = "an hour or half hour such as 00:30";
    return refuseTerm("invalid_time_of_day", "frequency.time_of_day", "The time of day", rule, time);
  }
  const day = readWholeNumber(dayTerm, 1, 31);
  if (day === undefined) {
    const rule = "a whole number from 1 to 31";
    return refuseTerm("invalid_day_of_month", "frequency.day_of_month", "The day of the month", rule, dayTerm);
  }
  const often: Frequency = { type, time_of_day: time.padStart(5, "0"), day_of_month: day };
  const property = "frequency.month_of_year";
  if (type === "monthly") {
    if (!hasValue(monthTerm)) return { frequency: often };
    const reason = "A monthly frequency has no month of the year.";
    return { refusal: { code: "invalid_month_of_year", reason, property } };
  }
  const month = readWholeNumber(monthTerm, 1, 12);
  if (month === undefined) {
    const rule = "a whole number from 1 to 12";
    return refuseTerm("invalid_month_of_year", property, "The month of the year", rule, monthTerm);
  }
  return { frequency: { ...often, month_of_year: month } };
}
