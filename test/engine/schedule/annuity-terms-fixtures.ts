import { annuitySchedule, type AnnuityTermsInput, type ScheduleRefusal } from "../../../engine/schedule/index.ts";

export const johannesburg = "Africa/Johannesburg";

export function refusalOf(
  input: AnnuityTermsInput,
  createdAt = "2026-03-01T08:30:00Z",
  zone = johannesburg,
): ScheduleRefusal | undefined {
  const result = annuitySchedule(input, { createdAt: Date.parse(createdAt), zone });
  return "refusal" in result ? result.refusal : undefined;
}

export const monthly = (day: number, time = "00:30") => ({ type: "monthly", time_of_day: time, day_of_month: day });
export const yearly = (month: number, day: number, time = "12:00") => ({
  type: "yearly",
  time_of_day: time,
  day_of_month: day,
  month_of_year: month,
});
