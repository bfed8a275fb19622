import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startJobs } from "../../../server/jobs/start-jobs.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the jobs of a server", () => {
  it("work at once, then a minute after each end, until they are stopped", async () => {
    let rounds = 0;
    const jobs = startJobs(
      () => Promise.resolve(void rounds++),
      () => undefined,
    );
    await vi.advanceTimersByTimeAsync(59_999);
    expect(rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(rounds).toBe(2);
    await jobs.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(rounds).toBe(2);
  });

  it("go on after a round that failed, and say why it did", async () => {
    const errors: unknown[] = [];
    const away = new Error("the store is away");
    const jobs = startJobs(
      () => Promise.reject(away),
      (error) => errors.push(error),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(errors).toEqual([away, away]);
    await jobs.stop();
  });

  it("end the round that is under way before they are stopped", async () => {
    const waiting: (() => void)[] = [];
    const jobs = startJobs(
      () => new Promise<void>((resolve) => waiting.push(resolve)),
      () => undefined,
    );
    let stopped = false;
    const stopping = jobs.stop().then(() => (stopped = true));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(stopped).toBe(false);
    for (const finish of waiting) finish();
    await stopping;
    expect(stopped).toBe(true);
  });
});
