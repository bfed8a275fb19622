/** What an annuity block says about its payouts: as resolved, as read, and why it cannot be read. */
import type { Frequency } from "../model/documents.ts";
import type { Value } from "../model/expression.ts";

/** Both parts with every template resolved; absent, null and the empty text are no value. */
export interface AnnuityTermsInput {
  readonly frequency: { readonly [name in keyof Frequency]?: Value | null };
  readonly duration: { readonly count?: Value | null; readonly end_date?: Value | null };
}

export type Duration = { readonly count: number } | { readonly end_date: string };

/** In the published form, to be frozen on the request: `09:30` and `YYYY-MM-DD` however they were written. */
export interface AnnuityTerms {
  readonly frequency: Frequency;
  readonly duration: Duration;
}

export type ScheduleRefusalCode =
  | "invalid_frequency_type"
  | "invalid_time_of_day"
  | "invalid_day_of_month"
  | "invalid_month_of_year"
  | "invalid_duration"
  | "invalid_count"
  | "invalid_end_date"
  | "unknown_time_zone"
  | "no_run"
  | "schedule_too_long";

export interface ScheduleRefusal {
  readonly code: ScheduleRefusalCode;
  readonly reason: string;
  /** The block's property that it is about, with dots where it is nested. */
  readonly property: string;
}
