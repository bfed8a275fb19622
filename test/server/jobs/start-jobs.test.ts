import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Jobs, type JobsLog, startJobs } from "../../../server/jobs/start-jobs.ts";
import type { Task } from "../../../server/jobs/task.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const silent: JobsLog = { error: () => undefined };

function start(run: Task["run"], log: JobsLog = silent, everySeconds = 60): Jobs {
  return startJobs({ tasks: [{ name: "work", everySeconds, run }], clock: () => Date.now(), log });
}

describe("the jobs of a server", () => {
  it("work at once, then again after each end, until they are stopped", async () => {
    let rounds = 0;
    const jobs = start(() => Promise.resolve(void rounds++));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(rounds).toBe(2);
    await jobs.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(rounds).toBe(2);
  });

  it("keep each task's own pace and tell it the time", async () => {
    const told: number[] = [];
    const begin = Date.now();
    const jobs = start((now) => Promise.resolve(void told.push(now - begin)), silent, 5);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual([0, 5000, 10_000]);
    await jobs.stop();
  });

  it("go on after a round that failed, and say why it did", async () => {
    const told: unknown[] = [];
    const away = new Error("the store is away");
    const jobs = start(() => Promise.reject(away), { error: (details) => told.push(details) });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([
      { err: away, task: "work" },
      { err: away, task: "work" },
    ]);
    await jobs.stop();
  });

  it("say each thing that failed in a round", async () => {
    const told: unknown[] = [];
    const failures = [new Error("one"), new Error("another")];
    const jobs = start(() => Promise.reject(new AggregateError(failures)), { error: (details) => told.push(details) });
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(failures.map((err) => ({ err, task: "work" })));
    await jobs.stop();
  });

  it("end the round that is under way before they are stopped, and tell it to come to its end", async () => {
    const waiting: (() => void)[] = [];
    let told = false;
    const jobs = start((_now, stopping) => {
      stopping.addEventListener("abort", () => (told = true));
      return new Promise<void>((resolve) => waiting.push(resolve));
    });
    let stopped = false;
    const ending = jobs.stop().then(() => (stopped = true));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told).toBe(true);
    expect(stopped).toBe(false);
    for (const finish of waiting) finish();
    await ending;
    expect(stopped).toBe(true);
    expect(waiting).toHaveLength(1);
  });
});
