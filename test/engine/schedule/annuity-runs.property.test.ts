import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  annuityRuns,
  annuitySchedule,
  type AnnuityRun,
  type AnnuitySchedule,
  type AnnuityTerms,
  nextDue,
} from "../../../engine/schedule/index.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 20_260_301 });

const zones = [
  "UTC",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Johannesburg",
  "America/Havana",
  "America/New_York",
  "America/Sao_Paulo",
  "Antarctica/Troll",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Australia/Lord_Howe",
  "Europe/London",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];

const skippedADay = new Set(["Pacific/Apia", "Pacific/Kiritimati"]);

const frequency: fc.Arbitrary<AnnuityTerms["frequency"]> = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    half: fc.constantFrom("00", "30"),
    day_of_month: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 28, 29, 30, 31)),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  })
  .map(({ hour, half, day_of_month, month }) => {
    const common = { time_of_day: `${String(hour).padStart(2, "0")}:${half}`, day_of_month };
    return month === undefined ? { type: "monthly", ...common } : { type: "yearly", ...common, month_of_year: month };
  });

const creation = fc.record({
  zone: fc.constantFrom(...zones),
  createdAt: fc.oneof(
    fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2090, 0, 1) }),
    // Near the turn of a year, where the zone's month and year differ most from those of UTC.
    fc
      .tuple(fc.integer({ min: 1972, max: 2089 }), fc.integer({ min: -86_400_000, max: 86_400_000 }))
      .map(([year, off]) => Date.UTC(year, 0, 1) + off),
  ),
});

/** The rules once more, by Temporal and by walking from well before the creation. */
function* oracle(terms: AnnuityTerms["frequency"], createdAt: number, zone: string): Generator<Temporal.ZonedDateTime> {
  const created = Temporal.Instant.fromEpochMilliseconds(createdAt).toZonedDateTimeISO(zone);
  const isYearly = terms.type === "yearly";
  const month = isYearly ? terms.month_of_year! : created.month;
  const start = Temporal.PlainYearMonth.from({ year: created.year, month });
  for (let step = -2; ; step++) {
    const yearMonth = start.add(isYearly ? { years: step } : { months: step });
    const nominal = yearMonth.toPlainDate({ day: Math.min(terms.day_of_month, yearMonth.daysInMonth) });
    const local = nominal
      .toPlainDateTime(Temporal.PlainTime.from(terms.time_of_day))
      .toZonedDateTime(zone, { disambiguation: "compatible" });
    if (local.epochMilliseconds > createdAt) yield local;
  }
}

function take(count: number, dues: Generator<Temporal.ZonedDateTime>): Temporal.ZonedDateTime[] {
  const taken: Temporal.ZonedDateTime[] = [];
  for (const due of dues) {
    taken.push(due);
    if (taken.length === count) break;
  }
  return taken;
}

function scheduleOf(terms: AnnuityTerms, createdAt: number, zone: string): AnnuitySchedule {
  const result = annuitySchedule(terms, { createdAt, zone });
  if ("refusal" in result) throw new Error(result.refusal.reason);
  return result.schedule;
}

const instants = (runs: readonly AnnuityRun[]) => runs.map((run) => run.dueAt);

/** Due within two hours of a change of clocks, and created shortly before or after it. */
const nearChange = fc
  .record({
    zone: fc.constantFrom(...zones),
    from: fc.integer({ min: Date.UTC(1972, 0, 1), max: Date.UTC(2040, 0, 1) }),
    isYearly: fc.boolean(),
    halfHours: fc.integer({ min: -4, max: 4 }),
    createdMinutes: fc.integer({ min: -300, max: 300 }),
  })
  .map(({ zone, from, isYearly, halfHours, createdMinutes }) => {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const change = start.getTimeZoneTransition("next") ?? start;
    const before = change.subtract({ nanoseconds: 1 }).toPlainDateTime();
    const due = before.round({ smallestUnit: "minute", roundingIncrement: 30 }).add({ minutes: 30 * halfHours });
    const common = { time_of_day: due.toPlainTime().toString().slice(0, 5), day_of_month: due.day };
    const terms: AnnuityTerms["frequency"] = isYearly
      ? { type: "yearly", ...common, month_of_year: due.month }
      : { type: "monthly", ...common };
    return { terms, zone, createdAt: change.epochMilliseconds + createdMinutes * 60_000 };
  });

const counted = fc.record({ frequency, creation, count: fc.integer({ min: 1, max: 30 }) });

describe("for any frequency, zone and creation", () => {
  test("the runs are those that Temporal gives, exactly as many as the count says", () => {
    fc.assert(
      fc.property(counted, ({ frequency: terms, creation: { createdAt, zone }, count }) => {
        const { runs, truncated } = annuityRuns(scheduleOf({ frequency: terms, duration: { count } }, createdAt, zone));
        const expected = take(count, oracle(terms, createdAt, zone));
        expect(instants(runs)).toEqual(expected.map((due) => due.epochMilliseconds));
        expect(truncated).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test("the runs are those that Temporal gives around every change of clocks", () => {
    fc.assert(
      fc.property(nearChange, ({ terms, zone, createdAt }) => {
        const { runs } = annuityRuns(scheduleOf({ frequency: terms, duration: { count: 3 } }, createdAt, zone));
        expect(instants(runs)).toEqual(take(3, oracle(terms, createdAt, zone)).map((due) => due.epochMilliseconds));
      }),
      { numRuns: 400 },
    );
  });

  test("the runs until an end date are those that Temporal gives up to that day, none after it", () => {
    const ended = fc.record({ frequency, creation, days: fc.integer({ min: -40, max: 3000 }) });
    fc.assert(
      fc.property(ended, ({ frequency: terms, creation: { createdAt, zone }, days }) => {
        const created = Temporal.Instant.fromEpochMilliseconds(createdAt).toZonedDateTimeISO(zone);
        const end = created.toPlainDate().add({ days });
        const expected: number[] = [];
        for (const local of oracle(terms, createdAt, zone)) {
          if (Temporal.PlainDate.compare(local.toPlainDate(), end) > 0) break;
          expected.push(local.epochMilliseconds);
        }
        const result = annuitySchedule(
          { frequency: terms, duration: { end_date: end.toString() } },
          { createdAt, zone },
        );
        const actual = "schedule" in result ? instants(annuityRuns(result.schedule).runs) : result.refusal.code;
        expect(actual).toEqual(expected.length === 0 ? "no_run" : expected);
      }),
      { numRuns: 400 },
    );
  });

  test("an end date on the very day of a run includes that run, and the day before does not", () => {
    fc.assert(
      fc.property(counted, ({ frequency: terms, creation: { createdAt, zone }, count }) => {
        const last = take(count, oracle(terms, createdAt, zone))
          .at(-1)!
          .toPlainDate();
        const runsUntil = (end: Temporal.PlainDate) => {
          const result = annuitySchedule(
            { frequency: terms, duration: { end_date: end.toString() } },
            { createdAt, zone },
          );
          return "schedule" in result ? result.schedule.count : 0;
        };
        expect([runsUntil(last), runsUntil(last.subtract({ days: 1 }))]).toEqual([count, count - 1]);
      }),
      { numRuns: 200 },
    );
  });

  test("the runs come in order, after the creation, on the day asked for or the last of a shorter month", () => {
    fc.assert(
      fc.property(counted, ({ frequency: terms, creation: { createdAt, zone }, count }) => {
        // There a run can have moved to the next day.
        fc.pre(!skippedADay.has(zone));
        let previous = createdAt;
        for (const { dueAt } of annuityRuns(scheduleOf({ frequency: terms, duration: { count } }, createdAt, zone))
          .runs) {
          expect(dueAt).toBeGreaterThan(previous);
          previous = dueAt;
          const local = Temporal.Instant.fromEpochMilliseconds(dueAt).toZonedDateTimeISO(zone);
          expect(local.day).toBe(Math.min(terms.day_of_month, local.daysInMonth));
        }
      }),
      { numRuns: 200 },
    );
  });

  test("the next run after any moment is the first that is due later", () => {
    const moment = fc.record({
      terms: counted,
      at: fc.oneof(
        fc.record({ run: fc.nat({ max: 29 }), off: fc.constantFrom(-1, 0, 1) }),
        fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2150, 0, 1) }),
      ),
    });
    fc.assert(
      fc.property(
        moment,
        ({
          terms: {
            frequency: terms,
            creation: { createdAt, zone },
            count,
          },
          at,
        }) => {
          const schedule = scheduleOf({ frequency: terms, duration: { count } }, createdAt, zone);
          const { runs } = annuityRuns(schedule);
          const after = typeof at === "number" ? at : runs[at.run % runs.length]!.dueAt + at.off;
          expect(nextDue(schedule, after)).toEqual(runs.find((run) => run.dueAt > after));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("the terms that are given back make the same schedule again", () => {
    fc.assert(
      fc.property(counted, ({ frequency: terms, creation: made, count }) => {
        const first = annuitySchedule({ frequency: terms, duration: { count: String(count) } }, made);
        expect("terms" in first && annuitySchedule(first.terms, made)).toEqual(first);
      }),
    );
  });
});

test("whatever the terms hold, the answer is a schedule or a refusal that names the property", () => {
  const junk = fc.oneof(
    fc.constantFrom("monthly", "yearly", "00:30", "24:30", "2027-01-31", "2027-02-30", "12", "", "NaN", "1e3"),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(undefined),
    fc.constant(null),
    fc.string(),
    fc.object(),
    fc.array(fc.anything(), { maxLength: 3 }),
  );
  const input = fc.record({
    frequency: fc.record({
      type: fc.oneof(fc.constantFrom("monthly", "yearly"), junk),
      time_of_day: fc.oneof(fc.constant("09:30"), junk),
      day_of_month: fc.oneof(fc.integer({ min: 0, max: 32 }), junk),
      month_of_year: fc.oneof(fc.constant(undefined), junk),
    }),
    duration: fc.record({ count: junk, end_date: junk }),
  });
  const made = fc.record({
    createdAt: fc.oneof(fc.integer(), fc.double()),
    zone: fc.oneof(fc.constantFrom(...zones), fc.string()),
  });
  fc.assert(
    fc.property(input, made, (terms, creationOf) => {
      const result = annuitySchedule(terms, creationOf);
      const count = "schedule" in result ? annuityRuns(result.schedule).runs.length : 0;
      const property = "refusal" in result ? result.refusal.property : "schedule";
      expect(count > 0).toBe("schedule" in result);
      expect(property).toMatch(/^(schedule|time_zone|frequency(\.\w+)?|duration(\.\w+)?)$/);
    }),
    { numRuns: 2000 },
  );
});
