import { addTally, emptyTally, type Tally } from "../../change/index.ts";
import type { ClaimJob } from "./claim-jobs.ts";
import type { Counted } from "./count-claims.ts";
import type { CountingThread } from "./counting-thread.ts";

export interface CountOptions {
  readonly threads: readonly CountingThread[];
  /** Kept for each block and kind of change. */
  readonly examples: number;
  readonly onProgress: (tally: Tally) => void;
  /** Once it says so, no further job is begun. */
  readonly isStopped: () => boolean;
}

/**
 * Counts all jobs, one on each thread at a time, and adds the parts up in the order of the jobs, so that the answer is the
 * same for any number of threads. Of a run that was stopped, it has the jobs before the first that was not done.
 */
export async function countAll(
  jobs: AsyncIterable<ClaimJob> | Iterable<ClaimJob>,
  { threads, examples, onProgress, isStopped }: CountOptions,
): Promise<Tally> {
  const queue = numbered(jobs, isStopped);
  const merger = createMerger(examples, onProgress);
  await Promise.all(
    threads.map(async (thread) => {
      for (let next = await queue.next(); !next.done; next = await queue.next()) {
        const { job, index } = next.value;
        merger.add(index, job, await thread.count(job));
      }
    }),
  );
  return merger.tally;
}

interface NumberedJob {
  readonly job: ClaimJob;
  readonly index: number;
}

async function* numbered(
  jobs: AsyncIterable<ClaimJob> | Iterable<ClaimJob>,
  isStopped: () => boolean,
): AsyncGenerator<NumberedJob> {
  let index = 0;
  for await (const job of jobs) {
    if (isStopped()) return;
    yield { job, index: index++ };
  }
}

function createMerger(examples: number, onProgress: (tally: Tally) => void) {
  const tally = emptyTally();
  const waiting = new Map<number, { readonly job: ClaimJob; readonly counted: Counted }>();
  let next = 0;
  let [file, line] = ["", 0];
  return {
    tally,
    add: (index: number, job: ClaimJob, counted: Counted): void => {
      waiting.set(index, { job, counted });
      for (let ready = waiting.get(next); ready; ready = waiting.get(++next)) {
        waiting.delete(next);
        const here = "file" in ready.job ? ready.job.file : "";
        if (here !== file) [file, line] = [here, 0];
        addTally(tally, ready.counted.tally, { line, examples });
        line += ready.counted.lines;
      }
      onProgress(tally);
    },
  };
}
