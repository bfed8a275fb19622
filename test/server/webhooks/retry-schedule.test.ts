import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextAttemptAt } from "../../../server/webhooks/retry-schedule.ts";

const hour = 3_600_000;
const plain = { now: 0, retryAfter: undefined, random: 0 };

describe("the schedule of retries", () => {
  it("waits longer and longer, for three days in all, and then no more", () => {
    const waits = Array.from({ length: 10 }, (_, at) => nextAttemptAt({ ...plain, failures: at + 1 }));
    expect(waits.map((wait) => wait && wait / 1000)).toEqual([
      5,
      300,
      1800,
      7200,
      18_000,
      36_000,
      50_400,
      72_000,
      86_400,
      undefined,
    ]);
  });

  it("is spread by up to a fifth, never earlier", () => {
    expect(nextAttemptAt({ ...plain, failures: 4, random: 1 })).toBe(2.4 * hour);
  });

  it.each([
    ["120", 120_000],
    ["Mon, 02 Mar 2026 09:00:00 GMT", 1_800_000],
    ["Mon, 02 Mar 2026 07:00:00 GMT", 5_000],
    ["1", 5_000],
    ["999999999", 24 * hour],
    ["soon", 5_000],
    ["-5", 5_000],
  ])("reads Retry-After: %s", (retryAfter, wait) => {
    const now = Date.parse("2026-03-02T08:30:00Z");
    expect(nextAttemptAt({ failures: 1, now, retryAfter, random: 0 })).toBe(now + wait);
  });

  it("is never in the past and never more than a day and a fifth away, whatever a receiver answers", () => {
    const any = fc.record({
      failures: fc.integer({ min: 1, max: 9 }),
      retryAfter: fc.string(),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(any, (given) => {
        const at = nextAttemptAt({ ...given, now: 1_000 }) ?? Number.NaN;
        expect(at).toBeGreaterThan(1_000);
        expect(at).toBeLessThanOrEqual(1_000 + 28.8 * hour);
      }),
    );
  });
});
