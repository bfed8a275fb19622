/** The proleptic Gregorian calendar in whole days since 1970-01-01, which is day 0. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const millisecondsPerDay = 86_400_000;

/** Dates are written with four digits of year. */
export const firstDay = toEpochDay(1, 1, 1);
export const lastDay = toEpochDay(9999, 12, 31);

// Both conversions count years from March, so that the leap day ends the year (H. Hinnant, "chrono-compatible
// low-level date algorithms"): an era has 400 years, 146,097 days; 719,468 days lie between 0000-03-01 and 1970-01-01.
export function toEpochDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function toCalendarDate(epochDay: number): CalendarDate {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day that the target month does not have becomes its last one. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = toCalendarDate(epochDay);
  const monthIndex = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthIndex / 12);
  const newMonth = monthIndex - newYear * 12 + 1;
  return toEpochDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Whole months from `from` to `to`, negative when `to` is earlier. It undoes `addMonths`: 31 January to 28 February is
 * one month, because 31 January plus one month is 28 February.
 */
export function monthsBetween(from: number, to: number): number {
  if (to < from) return -monthsBetween(to, from) + 0;
  const start = toCalendarDate(from);
  const end = toCalendarDate(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const isComplete = end.day >= start.day || end.day === daysInMonth(end.year, end.month);
  return isComplete ? months : months - 1;
}

/** `YYYY-MM-DD`. */
export function printDay(epochDay: number): string {
  const { year, month, day } = toCalendarDate(epochDay);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}
