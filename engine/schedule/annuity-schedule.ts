/** An annuity's resolved terms and its creation in; when its payouts are due, or why none can be, out. */
import { toCalendarDate } from "../expression/values/calendar.ts";
import { parseDay } from "../expression/values/parse-date.ts";
import { isKnownZone, localToInstant } from "../expression/values/zone-offsets.ts";
import type { Frequency } from "../model/documents.ts";
import { type AnnuitySchedule, dueIn, lastMonth, type Recurrence, utcMonth } from "./annuity-runs.ts";
import type {
  AnnuityTerms,
  AnnuityTermsInput,
  Duration,
  ScheduleRefusal,
  ScheduleRefusalCode,
} from "./annuity-terms.ts";
import { readTerms } from "./read-terms.ts";

export interface ScheduleCreation {
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** IANA name of the module's zone. */
  readonly zone: string;
}

export type ScheduleResult =
  | { readonly schedule: AnnuitySchedule; readonly terms: AnnuityTerms }
  | { readonly refusal: ScheduleRefusal };

/** The same terms and creation always give the same schedule, so only they need to be stored. */
export function annuitySchedule(input: AnnuityTermsInput, { createdAt, zone }: ScheduleCreation): ScheduleResult {
  if (!isKnownZone(zone)) return refuse("unknown_time_zone", `"${zone}" is not a time zone.`, "time_zone");
  const read = readTerms(input, zone);
  if ("refusal" in read) return read;
  const { terms } = read;
  const recurrence = toRecurrence(terms.frequency, zone);
  const firstMonth = findFirstMonth(recurrence, terms.frequency, createdAt);
  if (firstMonth === undefined) return refuse("no_run", "No payout would ever be due.", "frequency");
  const fitting = Math.floor((lastMonth - firstMonth) / recurrence.step) + 1;
  const counted = countRuns(recurrence, firstMonth, terms.duration, fitting);
  if ("refusal" in counted) return counted;
  return { schedule: { ...recurrence, firstMonth, count: counted.count }, terms };
}

function countRuns(
  recurrence: Recurrence,
  firstMonth: number,
  duration: Duration,
  fitting: number,
): { readonly count: number } | { readonly refusal: ScheduleRefusal } {
  if ("count" in duration) {
    const { count } = duration;
    if (count <= fitting) return { count };
    return refuse("schedule_too_long", `${count} payouts would last beyond the year 9999.`, "duration.count");
  }
  const count = countUntil(recurrence, firstMonth, duration.end_date);
  if (count > 0) return { count };
  const reason = `No payout would ever be due: the first is due after the end date ${duration.end_date}.`;
  return refuse("no_run", reason, "duration.end_date");
}

function toRecurrence(frequency: Frequency, zone: string): Recurrence {
  const [hours = 0, minutes = 0] = frequency.time_of_day.split(":").map(Number);
  const step = frequency.type === "monthly" ? 1 : 12;
  return { zone, step, dayOfMonth: frequency.day_of_month, minutes: hours * 60 + minutes };
}

/** The month of the first instant strictly after the creation. */
function findFirstMonth(recurrence: Recurrence, frequency: Frequency, createdAt: number): number | undefined {
  // One step early, because in the zone it may still be the month (the year) before.
  const now = utcMonth(createdAt);
  const month = frequency.month_of_year ?? (now % 12) + 1;
  const start = Math.floor(now / 12) * 12 + month - 1 - recurrence.step;
  for (let tried = 0; tried < 4; tried++) {
    const dueAt = dueIn(recurrence, start + tried * recurrence.step);
    if (dueAt !== undefined && dueAt > createdAt) return start + tried * recurrence.step;
  }
  return undefined;
}

/** How many runs are due before the day after `endDate` begins, so that the end date itself is included. */
function countUntil(recurrence: Recurrence, firstMonth: number, endDate: string): number {
  const endDay = parseDay(endDate, recurrence.zone) ?? 0;
  const endsBefore = localToInstant(endDay + 1, 0, recurrence.zone) ?? 0;
  const { year, month } = toCalendarDate(endDay);
  const last = Math.floor((year * 12 + month - 1 - firstMonth) / recurrence.step);
  for (let index = last; index >= 0; index--) {
    const dueAt = dueIn(recurrence, firstMonth + index * recurrence.step);
    if (dueAt !== undefined && dueAt < endsBefore) return index + 1;
  }
  return 0;
}

function refuse(code: ScheduleRefusalCode, reason: string, property: string): { readonly refusal: ScheduleRefusal } {
  return { refusal: { code, reason, property } };
}
