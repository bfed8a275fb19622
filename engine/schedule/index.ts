/** The dates of what repeats. */
export { annuityRun, annuityRuns, nextDue } from "./annuity-runs.ts";
export type { AnnuityRun, AnnuitySchedule } from "./annuity-runs.ts";
export { annuitySchedule } from "./annuity-schedule.ts";
export { type FrozenTerms, scheduleOf } from "./schedule-of.ts";
export type { ScheduleCreation, ScheduleResult } from "./annuity-schedule.ts";
export type {
  AnnuityTerms,
  AnnuityTermsInput,
  Duration,
  ScheduleRefusal,
  ScheduleRefusalCode,
} from "./annuity-terms.ts";
