import type { Task } from "../jobs/task.ts";
import type { Metrics } from "./metrics.ts";

/** The same task, with each round counted and timed. */
export function watchTask(task: Task, metrics: Metrics): Task {
  return {
    ...task,
    run: async (now, stopping) => {
      const start = performance.now();
      const count = (result: "done" | "failed"): void =>
        metrics.countJob(task.name, result, (performance.now() - start) / 1000);
      try {
        await task.run(now, stopping);
        count("done");
      } catch (error) {
        count("failed");
        throw error;
      }
    },
  };
}
