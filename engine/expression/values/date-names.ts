/** Names of months and weekdays. English ones are ours: Intl says `Sept` in en-GB, and costs a slow start. */
import { BoundedCache } from "./bounded-cache.ts";
import { millisecondsPerDay, toEpochDay } from "./calendar.ts";

export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** `3rd`; outside English the plain number. */
  readonly ordinal: (number: number) => string;
}

const english: DateNames = {
  months: "January February March April May June July August September October November December".split(" "),
  shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  shortWeekdays: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  ordinal: englishOrdinal,
};

const known = new BoundedCache<string, DateNames | null>(200);

/** Null for a malformed locale. */
export function dateNames(locale: string): DateNames | null {
  if (locale === "en" || locale.startsWith("en-")) return english;
  const names = known.get(locale);
  return names === undefined ? known.set(locale, readNames(locale)) : names;
}

export function englishOrdinal(number: number): string {
  const size = Math.abs(number);
  const suffix = size % 100 >= 11 && size % 100 <= 13 ? undefined : ["th", "st", "nd", "rd"][size % 10];
  return `${number}${suffix ?? "th"}`;
}

function readNames(locale: string): DateNames | null {
  if (!isLocale(locale)) return null;
  const months = Array.from({ length: 12 }, (_, index) => toEpochDay(2024, index + 1, 1));
  // 7 January 2024 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, index) => toEpochDay(2024, 1, 7 + index));
  return {
    // Beside a day the name has the form that it takes in a date: Polish says `3 maja`, not `3 maj`.
    months: namesOf(locale, months, { month: "long", day: "numeric" }, "month"),
    shortMonths: namesOf(locale, months, { month: "short", day: "numeric" }, "month"),
    weekdays: namesOf(locale, weekdays, { weekday: "long" }, "weekday"),
    shortWeekdays: namesOf(locale, weekdays, { weekday: "short" }, "weekday"),
    ordinal: String,
  };
}

function namesOf(
  locale: string,
  days: readonly number[],
  options: Intl.DateTimeFormatOptions,
  part: "month" | "weekday",
): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  return days.map(
    (day) => format.formatToParts(day * millisecondsPerDay).find(({ type }) => type === part)?.value ?? "",
  );
}

/** Intl has no other way to ask whether a locale is well formed than to try. */
function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
