import { expect, it } from "vitest";
import { createMetrics } from "../../../server/operations/metrics.ts";
import { watchTask } from "../../../server/operations/watch-task.ts";

it("counts the rounds of a task by what came of them", async () => {
  const metrics = createMetrics();
  const rounds: number[] = [];
  const run = (now: number): Promise<void> => {
    rounds.push(now);
    return now === 2 ? Promise.reject(new Error("away")) : Promise.resolve();
  };
  const task = watchTask({ name: "annuity_runs", everySeconds: 60, run }, metrics);
  const { signal } = new AbortController();
  await task.run(1, signal);
  await expect(task.run(2, signal)).rejects.toThrow("away");
  expect(rounds).toEqual([1, 2]);
  const text = await metrics.print();
  expect(text).toContain('claimblocks_job_seconds_count{job="annuity_runs",result="done"} 1');
  expect(text).toContain('claimblocks_job_seconds_count{job="annuity_runs",result="failed"} 1');
});
