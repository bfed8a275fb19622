import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

import {
  isKnownZone,
  localToInstant,
  millisecondsPerDay,
  zoneOffset,
} from "../../../../engine/expression/values/index.ts";
import { seeded } from "./seeded.ts";

// Zones that make it hard: a summer time of half an hour, a break in it for Ramadan, days that were skipped, changes at
// midnight, offsets that are no whole hours, and two that our users live in.
const hardZones = [
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Europe/London",
  "Africa/Johannesburg",
];
const zone = fc.constantFrom(...hardZones);
const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
const hour = 3_600_000;

function temporalOffset(timeZone: string, milliseconds: number): number {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
}

describe("the offset of a zone", () => {
  it("agrees with Temporal at any instant of two centuries", () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, milliseconds) => {
        expect(zoneOffset(timeZone, milliseconds)).toBe(temporalOffset(timeZone, milliseconds));
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  it.each(hardZones)("changes to the millisecond as Temporal says in %s", (timeZone) => {
    let moment = Temporal.Instant.from("2005-01-01T00:00Z").toZonedDateTimeISO(timeZone);
    for (let count = 0; count < 60; count++) {
      const next = moment.getTimeZoneTransition("next");
      if (next === null || next.year > 2040) return;
      const change = next.epochMilliseconds;
      for (const milliseconds of [change - 1, change]) {
        expect(zoneOffset(timeZone, milliseconds)).toBe(temporalOffset(timeZone, milliseconds));
      }
      moment = next;
    }
  });

  it("is nothing for UTC, and unknown for what is no zone", () => {
    expect(zoneOffset("UTC", 0)).toBe(0);
    expect(zoneOffset("Mars/Olympus", 0)).toBeUndefined();
    expect(["UTC", "Africa/Johannesburg", "", "Mars/Olympus"].map(isKnownZone)).toEqual([true, true, false, false]);
  });

  it("has an answer for the first and the last year", () => {
    expect(zoneOffset("Europe/London", Date.UTC(1, 0, 1) - 2000 * 365 * millisecondsPerDay)).toBe(-75_000);
    expect(zoneOffset("Europe/London", Date.UTC(9999, 11, 31, 23, 59))).toBe(0);
  });
});

describe("the instant of a local time", () => {
  it("agrees with Temporal, also where the time is skipped or comes twice", () => {
    const day = fc.integer({ min: 0, max: 47_000 });
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 1439 }), (timeZone, epochDay, minutes) => {
        const local = new Temporal.PlainDateTime(1970, 1, 1).add({ days: epochDay, minutes });
        const expected = local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
        expect(localToInstant(epochDay, minutes, timeZone)).toBe(expected);
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it.each(hardZones)("agrees with Temporal around each change of clocks in %s", (timeZone) => {
    let moment = Temporal.Instant.from("2005-01-01T00:00Z").toZonedDateTimeISO(timeZone);
    for (let count = 0; count < 40; count++) {
      const next = moment.getTimeZoneTransition("next");
      if (next === null || next.year > 2040) return;
      for (let minutes = -90; minutes <= 90; minutes += 30) {
        const local = next.toPlainDateTime().add({ minutes });
        const epochDay = Date.UTC(local.year, local.month - 1, local.day) / millisecondsPerDay;
        const expected = local.toZonedDateTime(timeZone).epochMilliseconds;
        expect(localToInstant(epochDay, local.hour * 60 + local.minute, timeZone)).toBe(expected);
      }
      moment = next;
    }
  });

  it("moves a skipped time forward and takes the first of a time that comes twice", () => {
    const march31 = Date.UTC(2024, 2, 31) / millisecondsPerDay;
    const october27 = Date.UTC(2024, 9, 27) / millisecondsPerDay;
    expect(localToInstant(march31, 90, "Europe/London")).toBe(Date.UTC(2024, 2, 31, 1, 30));
    expect(localToInstant(october27, 90, "Europe/London")).toBe(Date.UTC(2024, 9, 27, 1, 30) - hour);
    expect(localToInstant(october27, 90, "Mars/Olympus")).toBeUndefined();
  });
});
