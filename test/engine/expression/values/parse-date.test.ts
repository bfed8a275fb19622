import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

import { parseDay, parseInstant, parseLocalTime, printDay } from "../../../../engine/expression/values/index.ts";
import { seeded } from "./seeded.ts";

function read(text: string, zone = "Africa/Johannesburg"): string | undefined {
  const day = parseDay(text, zone);
  return day === undefined ? undefined : printDay(day);
}

describe("reading a date", () => {
  it.each([
    ["2024-02-29", "2024-02-29"],
    ["20240229", "2024-02-29"],
    ["2024-05-03T10:02:21.000Z", "2024-05-03"],
    ["2024-05-03T22:00:00.000Z", "2024-05-04"],
    ["2024-05-03T21:59:59.999Z", "2024-05-03"],
    ["2024-05-03T00:30+02:00", "2024-05-03"],
    ["2024-05-03T00:30+0300", "2024-05-02"],
    ["2024-05-03T00:30:15-02", "2024-05-03"],
    ["2024-05-03T00:30:15.123456789Z", "2024-05-03"],
    ["0001-01-01", "0001-01-01"],
    ["9999-12-31", "9999-12-31"],
  ])("reads %s as the day %s", (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    "",
    "abc",
    "2024-02-30",
    "20230229",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "0000-01-01",
    "2024-1-1",
    "2024/01/01",
    "01-02-2024",
    "2024-01",
    "2024",
    "2024-01-01T10:00:00",
    "2024-01-01 10:00:00Z",
    "2024-01-01T24:00:00Z",
    "2024-01-01T10:60:00Z",
    "2024-01-01T10:00:60Z",
    "2024-01-01T10:00:00.Z",
    "2024-01-01T10:00:00+24:00",
    "2024-01-01T10:00:00+2",
    "2024-01-01T10:00:00ZZ",
    "2024-01-01T1a:00:00Z",
    "2024-01-01x",
    " 2024-01-01",
    "２０２４-01-01",
    "2024-01-01T10:00:00.0000000000000000000000000Z",
  ])("does not take %j for a date", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("reads every instant that Temporal prints, in any of its precisions and offsets", () => {
    const instant = fc.integer({ min: Date.UTC(1, 0, 2), max: Date.UTC(9999, 11, 30) });
    const zone = fc.constantFrom("UTC", "Asia/Kolkata", "America/St_Johns", "+05:45", "-11:00");
    const precision = fc.constantFrom("minute", "second", "millisecond", "microsecond", "nanosecond");
    fc.assert(
      fc.property(instant, zone, precision, (milliseconds, timeZone, smallestUnit) => {
        const exact = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        // Before standard time offsets have seconds, which this text would not carry.
        fc.pre(milliseconds > Date.UTC(1950, 0, 1) || timeZone === "UTC");
        const text = exact.toString({ timeZone, smallestUnit });
        expect(parseInstant(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
      }),
      seeded,
    );
  });

  it("keeps the time of day for those who print it", () => {
    expect(parseLocalTime("2024-05-03T10:02:21.5Z", "Africa/Johannesburg")).toBe(Date.UTC(2024, 4, 3, 12, 2, 21, 500));
    expect(parseLocalTime("20240503", "Africa/Johannesburg")).toBe(Date.UTC(2024, 4, 3));
  });

  it("has no day for an instant in an unknown zone", () => {
    expect(read("2024-05-03T10:02:21.000Z", "Mars/Olympus")).toBeUndefined();
    expect(read("2024-05-03", "Mars/Olympus")).toBe("2024-05-03");
  });

  it("never throws, whatever the text", () => {
    const near = fc.stringMatching(/^[0-9TZ:+.-]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const day = parseDay(text, "Europe/London");
        expect(day === undefined || Number.isSafeInteger(day)).toBe(true);
      }),
      seeded,
    );
  });
});
