import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

const absent = undefined;

describe("helpers that calculate with dates", () => {
  it.each<[string, Value[], string]>([
    ["dateAdd", ["2024-01-31", absent, absent, 1], "2024-02-29"],
    ["dateAdd", ["20240229", absent, absent, absent, 1], "2025-02-28"],
    ["dateAdd", ["2024-01-31", 1, 1, 1, 1], "2025-03-08"],
    ["dateAdd", ["2024-01-01", "-1"], "2023-12-31"],
    ["dateAdd", ["2024-05-03T22:30:00Z", 0], "2024-05-04"],
    ["dateAdd", ["2024-05-03"], "2024-05-03"],
    ["dateSubtract", ["2024-03-31", absent, absent, 1], "2024-02-29"],
    ["dateDifference", ["2024-03-01", "2024-02-28"], "2"],
    ["dateDifference", ["2024-02-28", "2024-03-01", absent, "days"], "-2"],
    ["dateDifference", ["2024-01-15", "2024-01-01", "weeks"], "2"],
    ["dateDifference", ["2024-01-01", "2024-01-14", "week"], "-1"],
    ["dateDifference", ["2024-02-29", "2024-01-31", "months"], "1"],
    ["dateDifference", ["2024-02-28", "2024-01-31", "month"], "0"],
    ["dateDifference", ["2024-02-28", "2023-02-28", "years"], "1"],
    ["dateDifference", ["2023-02-28", "2024-02-27", "year"], "0"],
    ["age", ["19800615", "2024-06-14"], "43"],
    ["age", ["19800614"], "44"],
    ["age", ["20240229", "2025-02-28"], "1"],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it("counts calendar days, whatever the time of day", () => {
    const start = "2024-05-03T10:02:21.000Z";
    expect(applyHelper("dateDifference", ["2024-05-17", start]).value).toBe(14);
    expect(applyHelper("dateDifference", ["2024-05-16T22:00:00.000Z", start]).value).toBe(14);
    expect(applyHelper("dateDifference", ["2024-05-16T22:00:00.000Z", start], { zone: "UTC" }).value).toBe(13);
  });

  it("counts today where the module is", () => {
    const evening = Date.parse("2024-06-14T22:30:00Z");
    expect(applyHelper("age", ["19800615"], { now: evening }).value).toBe(44);
    expect(applyHelper("age", ["19800615"], { now: evening, zone: "UTC" }).value).toBe(43);
    expect(applyHelper("age", ["19800615"], { now: undefined }).value).toBeUndefined();
  });

  it.each<[string, Value[], string]>([
    ["dateAdd", ["abc", 1], '"abc" is not a date'],
    ["dateAdd", [20240101, 1], "20240101 is not a date"],
    ["dateAdd", ["2024-01-01", 1.5], "1.5 is not a whole number"],
    ["dateAdd", ["2024-01-01", absent, absent, absent, 9000], "the date is outside the years 1 to 9999"],
    ["dateSubtract", ["2024-01-01", 9_007_199_254_740_991], "the date is outside the years 1 to 9999"],
    ["dateDifference", ["2024-02-30", "2024-01-01"], '"2024-02-30" is not a date'],
    ["dateDifference", ["2024-02-01", "2024-01-01", absent, "fortnights"], '"fortnights" is not a unit of time'],
    ["dateDifference", ["", "2024-01-01"], ""],
    ["age", ["2025-01-01", "2024-01-01"], "the date of birth is in the future"],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });
});

const between = (day: string, ...flags: Value[]): Value =>
  applyHelper("dateBetween", [day, "2024-01-10", "20240120", ...flags]).value;

describe("helpers that compare dates", () => {
  it("leave the bounds out unless they are included", () => {
    expect(["2024-01-10", "2024-01-11", "2024-01-20"].map((day) => between(day))).toEqual([false, true, false]);
    expect([between("2024-01-10", true), between("2024-01-20", true)]).toEqual([true, false]);
    expect([between("2024-01-10", absent, true), between("2024-01-20", absent, "true")]).toEqual([false, true]);
  });

  it("go by the day, not the instant", () => {
    expect(between("2024-01-09T23:00:00Z")).toBe(false);
    expect(between("2024-01-09T23:00:00Z", true)).toBe(true);
    expect(applyHelper("dateBefore", ["2024-01-09T21:00:00Z", "2024-01-09T10:00:00Z"]).value).toBe(false);
    expect(applyHelper("dateAfter", ["2024-01-09T22:00:00Z", "2024-01-09"]).value).toBe(true);
  });

  it("do not know about what is no date", () => {
    expect(refusalOf("dateBefore", ["soon", "2024-01-01"])).toBe('"soon" is not a date');
    expect(refusalOf("dateAfter", ["", "2024-01-01"])).toBe("");
    expect(refusalOf("dateBetween", ["2024-01-01", "2024-01-01", "2024-01-01", "yes"])).toBe(
      '"yes" is neither true nor false',
    );
  });
});
