/** Tasks in; their rounds, one after the other until they are stopped. */
import { createSharedTurns, type TurnsTuning } from "./shared-turns.ts";
import type { Task, Turns } from "./task.ts";

export interface Jobs {
  /** No further round begins; those that are under way end first. */
  stop(): Promise<void>;
}

export interface JobsLog {
  error(details: object, message: string): void;
}

export interface JobsOptions {
  readonly tasks: readonly Task[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly log: JobsLog;
  /** The database that several processes may work on, which then take turns; without it each round is this process's. */
  readonly databaseUrl?: string | undefined;
  readonly tuning?: Partial<TurnsTuning>;
}

/**
 * Each task has a round at once, whoever else is at work: what became due while no server ran waits for nobody's turn.
 * A round that fails is told to the log; the next one makes up for it.
 */
export function startJobs({ tasks, clock, log, databaseUrl: connectionString, tuning = {} }: JobsOptions): Jobs {
  const onError = (error: unknown): void => log.error({ err: error }, "the turns of the tasks cannot be shared out");
  const turns =
    connectionString === undefined ? undefined : createSharedTurns({ connectionString, tasks, onError, tuning });
  const stopping = new AbortController();
  const loops = tasks.map((task) => repeat(task, { clock, log, turns, stopping: stopping.signal }));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
      await turns?.close();
    },
  };
}

interface LoopParts extends Pick<JobsOptions, "clock" | "log"> {
  readonly turns: Turns | undefined;
  readonly stopping: AbortSignal;
}

async function repeat(task: Task, { clock, log, turns, stopping }: LoopParts): Promise<void> {
  const work = (): Promise<void> => task.run(clock(), stopping);
  for (let round = 1; !stopping.aborted; round++) {
    try {
      await (turns && round > 1 ? turns.take(task, work) : work());
    } catch (error) {
      const failures: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
      for (const err of failures) {
        log.error({ err, task: task.name }, "a round of a task failed; the next one makes up for it");
      }
    }
    await pause(task.everySeconds * 1000, stopping);
  }
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    stopping.addEventListener("abort", end);
  });
}
