import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

import { addMonths, firstDay, lastDay, monthsBetween, printDay } from "../../../../engine/expression/values/index.ts";
import { toCalendarDate, toEpochDay } from "../../../../engine/expression/values/index.ts";
import { seeded } from "./seeded.ts";

const epoch = new Temporal.PlainDate(1970, 1, 1);
const plainDate = (epochDay: number): Temporal.PlainDate => epoch.add({ days: epochDay });
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const modernDay = fc.integer({ min: toEpochDay(1900, 1, 1), max: toEpochDay(2100, 12, 31) });

describe("the calendar", () => {
  it("begins with day 0 on 1 January 1970", () => {
    expect(toEpochDay(1970, 1, 1)).toBe(0);
    expect([firstDay, lastDay].map(printDay)).toEqual(["0001-01-01", "9999-12-31"]);
  });

  it("agrees with Temporal on every day of four centuries", () => {
    const wrong: string[] = [];
    let date = plainDate(toEpochDay(1800, 1, 1));
    for (let epochDay = toEpochDay(1800, 1, 1); epochDay < toEpochDay(2200, 1, 1); epochDay += 1) {
      const { year, month, day } = toCalendarDate(epochDay);
      const isSame = year === date.year && month === date.month && day === date.day;
      if (!isSame || toEpochDay(year, month, day) !== epochDay) wrong.push(date.toString());
      date = date.add({ days: 1 });
    }
    expect(wrong).toEqual([]);
  });

  it("prints any day as Temporal does", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(printDay(day)).toBe(plainDate(day).toString());
      }),
      seeded,
    );
  });

  it("adds months as Temporal does, with the last day of a short month", () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        expect(printDay(addMonths(day, months))).toBe(plainDate(day).add({ months }).toString());
      }),
      seeded,
    );
  });
});

describe("whole months between two days", () => {
  it("are the most that can be added without passing the later day", () => {
    fc.assert(
      fc.property(modernDay, modernDay, (first, second) => {
        const [from, to] = first <= second ? [first, second] : [second, first];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
        expect(monthsBetween(to, from)).toBe(0 - months);
      }),
      seeded,
    );
  });

  it("undo the adding of months", () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
      seeded,
    );
  });

  it("agree with Temporal where no month is too short", () => {
    const early = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(early, early, (first, second) => {
        const [from, to] = [toEpochDay(...first), toEpochDay(...second)];
        const expected = plainDate(from).until(plainDate(to), { largestUnit: "months" }).months;
        expect(monthsBetween(from, to)).toBe(expected);
      }),
      seeded,
    );
  });
});
