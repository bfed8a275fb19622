import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { JobAnswer } from "./answer-jobs.ts";
import type { ClaimJob } from "./claim-jobs.ts";
import { type Counted, type ImpactOrder, openCounter } from "./count-claims.ts";

/** Counts one job at a time. */
export interface CountingThread {
  count(job: ClaimJob): Promise<Counted>;
  close(): Promise<void>;
}

/** As many as there may be; a single one is the program's own, because another would only cost its start. */
export function startThreads(order: ImpactOrder, count: number): readonly CountingThread[] {
  return count > 1 ? Array.from({ length: count }, () => startThread(order)) : [useOwnThread(order)];
}

/** A thread of its own, with its own compiled modules. */
export function startThread(order: ImpactOrder): CountingThread {
  const worker = new Worker(new URL("impact-thread.mjs", import.meta.url), {
    workerData: order,
    // A claim is garbage once it is counted; in a small nursery many would be moved out of it before.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  let settle: ((answer: JobAnswer) => void) | undefined;
  let failure: string | undefined;
  const fail = (reason: string): void => {
    failure ??= reason;
    settle?.({ failure });
  };
  worker.on("message", (answer: JobAnswer) => settle?.(answer));
  worker.on("error", (error) => fail(error.message));
  worker.on("exit", () => fail("a counting thread to go on until it is stopped"));
  return {
    count: async (job) => {
      const answer = await new Promise<JobAnswer>((resolve) => {
        settle = resolve;
        if (failure === undefined) worker.postMessage(job, []);
        else resolve({ failure });
      });
      settle = undefined;
      if ("failure" in answer) throw new Error(answer.failure);
      return answer.counted;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** The thread of the program itself; between two jobs it listens to who wants to stop it. */
export function useOwnThread(order: ImpactOrder): CountingThread {
  const countClaims = openCounter(order);
  return {
    count: async (job) => {
      await setImmediate();
      return countClaims(job);
    },
    close: async () => undefined,
  };
}
