import { describe, expect, test } from "vitest";
import { annuitySchedule, type AnnuityTermsInput } from "../../../engine/schedule/index.ts";
import { johannesburg, monthly, refusalOf, yearly } from "./annuity-terms-fixtures.ts";

function codeOfCount(count: number): string | undefined {
  return refusalOf({ frequency: monthly(1), duration: { count } })?.code;
}

describe("the terms", () => {
  test("are given back in their published form, with templates' texts read as numbers", () => {
    const result = annuitySchedule(
      {
        frequency: { type: "yearly", time_of_day: "9:30", day_of_month: "1", month_of_year: " 7 " },
        duration: { count: "", end_date: "2030-06-30T22:30:00.000Z" },
      },
      { createdAt: 0, zone: johannesburg },
    );
    expect(result).toMatchObject({
      terms: {
        frequency: { type: "yearly", time_of_day: "09:30", day_of_month: 1, month_of_year: 7 },
        duration: { end_date: "2030-07-01" },
      },
    });
  });

  test.each<[string, AnnuityTermsInput["frequency"], string, string]>([
    [
      "another frequency",
      { ...monthly(1), type: "weekly" },
      "frequency.type",
      'The frequency must be monthly or yearly, not "weekly".',
    ],
    [
      "no frequency",
      { ...monthly(1), type: null },
      "frequency.type",
      "The frequency has no value; it must be monthly or yearly.",
    ],
    [
      "a quarter of an hour",
      monthly(1, "08:15"),
      "frequency.time_of_day",
      'The time of day must be an hour or half hour such as 00:30, not "08:15".',
    ],
    [
      "an hour that is none",
      monthly(1, "24:00"),
      "frequency.time_of_day",
      'The time of day must be an hour or half hour such as 00:30, not "24:00".',
    ],
    [
      "a time as a number",
      { ...monthly(1), time_of_day: 930 },
      "frequency.time_of_day",
      "The time of day must be an hour or half hour such as 00:30, not 930.",
    ],
    ["day 0", monthly(0), "frequency.day_of_month", "The day of the month must be a whole number from 1 to 31, not 0."],
    [
      "day 32",
      monthly(32),
      "frequency.day_of_month",
      "The day of the month must be a whole number from 1 to 31, not 32.",
    ],
    [
      "half a day",
      monthly(1.5),
      "frequency.day_of_month",
      "The day of the month must be a whole number from 1 to 31, not 1.5.",
    ],
    [
      "month 13",
      yearly(13, 1),
      "frequency.month_of_year",
      "The month of the year must be a whole number from 1 to 12, not 13.",
    ],
    [
      "yearly without a month",
      { ...yearly(1, 1), month_of_year: undefined },
      "frequency.month_of_year",
      "The month of the year has no value; it must be a whole number from 1 to 12.",
    ],
    [
      "monthly with a month",
      { ...yearly(1, 1), type: "monthly" },
      "frequency.month_of_year",
      "A monthly frequency has no month of the year.",
    ],
  ])("with %s are refused by name", (_case, frequency, property, reason) => {
    expect(refusalOf({ frequency, duration: { count: 1 } })).toMatchObject({ property, reason });
  });

  test.each<[string, AnnuityTermsInput["duration"], string, string, string]>([
    [
      "neither count nor end date",
      {},
      "invalid_duration",
      "duration",
      "The duration has no value; it must have a count or an end date.",
    ],
    [
      "both",
      { count: 1, end_date: "2027-01-01" },
      "invalid_duration",
      "duration",
      "The duration has both a count and an end date; it must have one of them.",
    ],
    [
      "a count of 0",
      { count: 0 },
      "invalid_count",
      "duration.count",
      "The count must be a whole number of at least 1, not 0.",
    ],
    [
      "a negative count",
      { count: -3 },
      "invalid_count",
      "duration.count",
      "The count must be a whole number of at least 1, not -3.",
    ],
    [
      "a fraction of a run",
      { count: "2.5" },
      "invalid_count",
      "duration.count",
      'The count must be a whole number of at least 1, not "2.5".',
    ],
    [
      "a boolean",
      { count: true },
      "invalid_count",
      "duration.count",
      "The count must be a whole number of at least 1, not true.",
    ],
    [
      "a day that is none",
      { end_date: "2027-02-29" },
      "invalid_end_date",
      "duration.end_date",
      'The end date must be a date such as 2027-12-31, not "2027-02-29".',
    ],
    [
      "a date as a number",
      { end_date: 20271231 },
      "invalid_end_date",
      "duration.end_date",
      "The end date must be a date such as 2027-12-31, not 20271231.",
    ],
    [
      "a long text",
      { end_date: "x".repeat(50) },
      "invalid_end_date",
      "duration.end_date",
      `The end date must be a date such as 2027-12-31, not "${"x".repeat(40)}…".`,
    ],
    [
      "an end before the first run",
      { end_date: "2026-03-31" },
      "no_run",
      "duration.end_date",
      "No payout would ever be due: the first is due after the end date 2026-03-31.",
    ],
    [
      "an end before the creation",
      { end_date: "2020-01-01" },
      "no_run",
      "duration.end_date",
      "No payout would ever be due: the first is due after the end date 2020-01-01.",
    ],
    [
      "an amount in place of a count",
      { count: 500_000 },
      "schedule_too_long",
      "duration.count",
      "500000 payouts would last beyond the year 9999.",
    ],
  ])("with %s are refused by name", (_case, duration, code, property, reason) => {
    expect(refusalOf({ frequency: monthly(1), duration })).toEqual({ code, property, reason });
  });

  test("take 29 February as an end date in a leap year", () => {
    expect(refusalOf({ frequency: monthly(1), duration: { end_date: "2028-02-29" } })).toBeUndefined();
  });

  test("may last to the end of the year 9999, and no month longer", () => {
    const months = (9999 - 2026) * 12 + (12 - 3);
    expect([codeOfCount(months), codeOfCount(months + 1)]).toEqual([undefined, "schedule_too_long"]);
  });

  test("in a zone that does not exist are refused", () => {
    expect(
      refusalOf({ frequency: monthly(1), duration: { count: 1 } }, "2026-03-01T08:30:00Z", "Africa/Gotham"),
    ).toEqual({
      code: "unknown_time_zone",
      property: "time_zone",
      reason: '"Africa/Gotham" is not a time zone.',
    });
  });

  test("created at the end of time are refused", () => {
    expect(refusalOf({ frequency: monthly(1), duration: { count: 1 } }, "9999-12-31T00:00:00Z")?.code).toBe("no_run");
    const never = annuitySchedule(
      { frequency: monthly(1), duration: { count: 1 } },
      { createdAt: Number.NaN, zone: "UTC" },
    );
    expect(never).toMatchObject({ refusal: { code: "no_run" } });
  });
});
