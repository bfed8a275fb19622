import { describe, expect, test } from "vitest";
import {
  annuityRun,
  annuityRuns,
  annuitySchedule,
  type AnnuitySchedule,
  type AnnuityTermsInput,
  nextDue,
} from "../../../engine/schedule/index.ts";

import { johannesburg, monthly, refusalOf, yearly } from "./annuity-terms-fixtures.ts";

function scheduleOf(input: AnnuityTermsInput, createdAt: string, zone: string): AnnuitySchedule {
  const result = annuitySchedule(input, { createdAt: Date.parse(createdAt), zone });
  if ("refusal" in result) throw new Error(result.refusal.reason);
  return result.schedule;
}

function dueTimes(input: AnnuityTermsInput, createdAt: string, zone = "UTC", limit?: number): string[] {
  const { runs } = annuityRuns(scheduleOf(input, createdAt, zone), limit);
  return runs.map((run) => new Date(run.dueAt).toISOString());
}

/** Month and day of the first four runs after the end of January 2026. */
function firstDays(dayOfMonth: number): string[] {
  const terms = { frequency: monthly(dayOfMonth), duration: { count: 4 } };
  return dueTimes(terms, "2026-01-31T12:00:00Z").map((time) => time.slice(5, 10));
}

function countUntil(end_date: string): number {
  return dueTimes({ frequency: monthly(1), duration: { end_date } }, "2026-03-15T08:30:00Z", johannesburg).length;
}

function refusalInSamoa(end_date: string): string | undefined {
  return refusalOf({ frequency: yearly(12, 30), duration: { end_date } }, "2011-12-01T00:00:00Z", "Pacific/Apia")?.code;
}

describe("an annuity is due", () => {
  test("as the published example says, in the module's zone, as often as its count", () => {
    const published = { frequency: monthly(1), duration: { count: 12 } };
    const times = dueTimes(published, "2026-03-15T08:30:00Z", johannesburg);
    expect(times).toHaveLength(12);
    expect(times.slice(0, 2)).toEqual(["2026-03-31T22:30:00.000Z", "2026-04-30T22:30:00.000Z"]);
    expect(times.at(-1)).toBe("2027-02-28T22:30:00.000Z");
  });

  test("first at the first instant strictly after its creation", () => {
    const terms = { frequency: monthly(15, "12:00"), duration: { count: 1 } };
    expect(dueTimes(terms, "2026-03-15T11:59:59.999Z")).toEqual(["2026-03-15T12:00:00.000Z"]);
    expect(dueTimes(terms, "2026-03-15T12:00:00.000Z")).toEqual(["2026-04-15T12:00:00.000Z"]);
  });

  test("first in a month that only the zone has begun, or has not yet left", () => {
    const first = { frequency: monthly(1, "00:00"), duration: { count: 1 } };
    expect(dueTimes(first, "2026-03-31T12:00:00Z", "Pacific/Kiritimati")).toEqual(["2026-04-30T10:00:00.000Z"]);
    const last = { frequency: yearly(12, 31, "23:30"), duration: { count: 1 } };
    expect(dueTimes(last, "2027-01-01T03:00:00Z", "America/New_York")).toEqual(["2027-01-01T04:30:00.000Z"]);
  });

  test("on the last day of a month that has no day 29, 30 or 31, and on the day itself again after it", () => {
    expect(firstDays(31)).toEqual(["02-28", "03-31", "04-30", "05-31"]);
    expect(firstDays(30)).toEqual(["02-28", "03-30", "04-30", "05-30"]);
    expect(firstDays(29)).toEqual(["02-28", "03-29", "04-29", "05-29"]);
  });

  test("on 29 February in leap years and on the 28th in others, the centuries included", () => {
    const february = { frequency: yearly(2, 29), duration: { count: 5 } };
    const days = (createdAt: string) => dueTimes(february, createdAt).map((time) => time.slice(0, 10));
    expect(days("2027-01-01T00:00:00Z")).toEqual([
      "2027-02-28",
      "2028-02-29",
      "2029-02-28",
      "2030-02-28",
      "2031-02-28",
    ]);
    expect(days("2096-01-01T00:00:00Z")[4]).toBe("2100-02-28");
    expect(days("1996-01-01T00:00:00Z")[4]).toBe("2000-02-29");
  });

  test("later, by what was skipped, when a change of clocks skips its time", () => {
    const london = { frequency: yearly(3, 29, "01:30"), duration: { count: 1 } };
    expect(dueTimes(london, "2026-01-01T00:00:00Z", "Europe/London")).toEqual(["2026-03-29T01:30:00.000Z"]);
    const newYork = { frequency: yearly(3, 8, "02:30"), duration: { count: 1 } };
    expect(dueTimes(newYork, "2026-01-01T00:00:00Z", "America/New_York")).toEqual(["2026-03-08T07:30:00.000Z"]);
  });

  test("the day after when the zone skipped the whole day", () => {
    const terms = { frequency: yearly(12, 30), duration: { count: 1 } };
    expect(dueTimes(terms, "2011-12-01T00:00:00Z", "Pacific/Apia")).toEqual(["2011-12-30T22:00:00.000Z"]);
  });

  test("at the first of the two when its time comes twice", () => {
    const terms = { frequency: yearly(10, 25, "01:30"), duration: { count: 1 } };
    expect(dueTimes(terms, "2026-01-01T00:00:00Z", "Europe/London")).toEqual(["2026-10-25T00:30:00.000Z"]);
  });

  test("up to its end date and on it, but not after it, as the zone counts days", () => {
    expect(countUntil("2026-05-31")).toBe(2);
    expect(countUntil("2026-06-01")).toBe(3);
    expect(countUntil("2026-06-30")).toBe(3);
  });

  test("not after its end date when skipped clocks move the last run over midnight", () => {
    expect(refusalInSamoa("2011-12-30")).toBe("no_run");
    expect(refusalInSamoa("2011-12-31")).toBeUndefined();
  });
});

describe("the runs", () => {
  const schedule = scheduleOf({ frequency: monthly(31), duration: { count: 3 } }, "2026-01-15T00:00:00Z", "UTC");

  test("are numbered from 1, and each can be asked for", () => {
    const { runs, truncated } = annuityRuns(schedule);
    expect(runs.map((run) => run.sequence)).toEqual([1, 2, 3]);
    expect(truncated).toBe(false);
    expect([0, 1, 2, 3, 4].map((sequence) => annuityRun(schedule, sequence))).toEqual([undefined, ...runs, undefined]);
  });

  test("are listed up to a limit, which is said", () => {
    expect(annuityRuns(schedule, 2)).toMatchObject({ runs: [{ sequence: 1 }, { sequence: 2 }], truncated: true });
    expect(annuityRuns(schedule, 3)).toMatchObject({ truncated: false });
    const forLife = scheduleOf(
      { frequency: monthly(1), duration: { end_date: "9999-12-31" } },
      "2026-03-15T00:00:00Z",
      "UTC",
    );
    expect(annuityRuns(forLife)).toMatchObject({ truncated: true });
    expect(annuityRuns(forLife).runs).toHaveLength(1200);
    expect(new Date(annuityRun(forLife, forLife.count)!.dueAt).toISOString()).toBe("9999-12-01T00:30:00.000Z");
  });

  test("that were missed come one after another, each with its own instant, until none is left", () => {
    const created: number[] = [];
    for (let run = nextDue(schedule, 0); run; run = nextDue(schedule, run.dueAt)) created.push(run.dueAt);
    expect(created).toEqual(annuityRuns(schedule).runs.map((run) => run.dueAt));
  });

  test("of a month or a year that has ended in UTC but not in the zone are still to come", () => {
    const zone = "America/New_York";
    for (const frequency of [monthly(31, "23:30"), yearly(12, 31, "23:30")]) {
      const western = scheduleOf({ frequency, duration: { count: 50 } }, "2026-01-01T12:00:00Z", zone);
      const next = nextDue(western, Date.parse("2029-01-01T03:00:00Z"));
      expect(next && new Date(next.dueAt).toISOString()).toBe("2029-01-01T04:30:00.000Z");
    }
  });

  test("come from a schedule that can be stored as JSON", () => {
    expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
  });
});
