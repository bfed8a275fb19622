/** A schedule in; the instants at which its payouts are due out. */
import { daysInMonth, millisecondsPerDay, toCalendarDate, toEpochDay } from "../expression/values/calendar.ts";
import { localToInstant } from "../expression/values/zone-offsets.ts";

/** When something repeats. Months are counted from January of the year 0. */
export interface Recurrence {
  readonly zone: string;
  /** 1 for every month, 12 for every year. */
  readonly step: number;
  readonly dayOfMonth: number;
  /** After midnight. */
  readonly minutes: number;
}

/** Plain data, made by `annuitySchedule`. */
export interface AnnuitySchedule extends Recurrence {
  readonly firstMonth: number;
  /** At least 1, also where the author gave an end date. */
  readonly count: number;
}

export interface AnnuityRun {
  /** Counts from 1, so that a run can be told from every other for ever. */
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
}

/** A hundred years of months. */
const longestList = 1200;

export const lastMonth = 9999 * 12 + 11;

/** The instant in one month; undefined outside the years 1 to 9999 and for an unknown zone. */
export function dueIn(recurrence: Recurrence, month: number): number | undefined {
  if (!(month >= 12 && month <= lastMonth)) return undefined;
  const year = Math.floor(month / 12);
  const monthOfYear = (month % 12) + 1;
  const day = Math.min(recurrence.dayOfMonth, daysInMonth(year, monthOfYear));
  return localToInstant(toEpochDay(year, monthOfYear, day), recurrence.minutes, recurrence.zone);
}

/** The month of an instant in UTC. A zone can make it one month earlier or later, never more. */
export function utcMonth(instant: number): number {
  const { year, month } = toCalendarDate(Math.floor(instant / millisecondsPerDay));
  return year * 12 + month - 1;
}

export function annuityRun(schedule: AnnuitySchedule, sequence: number): AnnuityRun | undefined {
  if (!(sequence >= 1 && sequence <= schedule.count)) return undefined;
  const dueAt = dueIn(schedule, schedule.firstMonth + (sequence - 1) * schedule.step);
  return dueAt === undefined ? undefined : { sequence, dueAt };
}

/** In order; `truncated` when there are more than `limit`. */
export function annuityRuns(
  schedule: AnnuitySchedule,
  limit: number = longestList,
): { readonly runs: readonly AnnuityRun[]; readonly truncated: boolean } {
  const runs: AnnuityRun[] = [];
  const length = Math.min(schedule.count, limit);
  for (let sequence = 1; sequence <= length; sequence++) {
    const run = annuityRun(schedule, sequence);
    if (run) runs.push(run);
  }
  return { runs, truncated: schedule.count > limit };
}

/**
 * The first run that is due strictly after `after`; undefined when there is none left. Given the due instant of the last
 * run that was created, it is the next one to create, which may be long overdue.
 */
export function nextDue(schedule: AnnuitySchedule, after: number): AnnuityRun | undefined {
  // The run before the one of this month (this year), which may still be due where the zone is behind UTC.
  const start = Math.floor((utcMonth(after) - schedule.firstMonth) / schedule.step);
  for (let sequence = Math.max(1, start); sequence <= schedule.count; sequence++) {
    const run = annuityRun(schedule, sequence);
    if (run && run.dueAt > after) return run;
  }
  return undefined;
}
