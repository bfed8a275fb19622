import { minutesBetween } from "../annuities/next-look.ts";
import { settleRuns, type SettlingParts } from "../annuities/settle-runs.ts";
import { listAll } from "../requests/list-all.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import type { Task } from "./task.ts";

export interface DueRound {
  /** Only annuities whose next run is to be looked at after this instant; without it every active one. */
  readonly since?: number;
  /** Annuities to look at in any case. */
  readonly again?: Iterable<string>;
  readonly stopping?: AbortSignal;
}

export interface DoneRound {
  /** Annuities that may have a run that is due still. */
  readonly left: ReadonlySet<string>;
  readonly failures: readonly unknown[];
}

// Commits that arrive together share one write to disk.
const together = 16;

/**
 * Everything that is due by now, done once whatever else does it at the same time. What is wrong with one annuity holds no
 * other up; a store that cannot be reached ends the round.
 */
export async function runDue(parts: SettlingParts, round: DueRound = {}): Promise<DoneRound> {
  const ids = [...new Set([...(round.again ?? []), ...(await findAnnuities(parts, round.since))])];
  const left = new Set<string>();
  const failures: unknown[] = [];
  const settle = async (id: string): Promise<void> => {
    try {
      if (await settleRuns(parts, id)) return;
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      failures.push(new Error(`the runs of annuity ${id} could not be created`, { cause: error }));
    }
    left.add(id);
  };
  for (let first = 0; first < ids.length; first += together) {
    const batch = ids.slice(first, first + together);
    if (round.stopping?.aborted) for (const id of batch) left.add(id);
    else await allOf(batch.map(settle));
  }
  return { left, failures };
}

/** Waits for all of them, also where one fails. */
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function findAnnuities({ store, clock }: SettlingParts, since: number | undefined): Promise<readonly string[]> {
  if (since === undefined) {
    const active = await listAll(store, "annuity_requests", { status: "active" });
    const now = new Date(clock()).toISOString();
    return active.filter(({ document }) => isDue(document["next_run_at"], now)).map(({ id }) => id);
  }
  const found: string[] = [];
  for (const next_run_at of minutesBetween(since, clock())) {
    for (const { id } of await listAll(store, "annuity_requests", { next_run_at })) found.push(id);
  }
  return found;
}

// ISO instants of one form are in the order of their texts.
function isDue(nextRunAt: unknown, now: string): boolean {
  return typeof nextRunAt !== "string" || nextRunAt <= now;
}

const minute = 60_000;

// Another process's clock may be behind, and what it has written may come after the round that its minute belonged to.
const overlap = 5 * minute;

// Whatever was missed all the same is late by no more than this.
const wholePassEvery = 60 * minute;

/** Looks each minute at the annuities whose minute has come, and every hour at all that are active. */
export function createAnnuityTask(parts: Pick<SettlingParts, "store">): Task {
  let wholePassAt: number | undefined;
  let doneUntil = 0;
  let again: ReadonlySet<string> = new Set();
  return {
    name: "annuity_runs",
    everySeconds: 60,
    run: async (now, stopping) => {
      const whole = wholePassAt === undefined || Math.abs(now - wholePassAt) >= wholePassEvery;
      const since = whole ? {} : { since: Math.min(doneUntil, now) - overlap };
      const { left, failures } = await runDue({ ...parts, clock: () => now }, { ...since, again, stopping });
      again = left;
      doneUntil = now;
      if (whole) wholePassAt = now;
      if (failures.length > 0)
        throw new AggregateError(failures, `the runs of ${failures.length} of the annuities could not be created`);
    },
  };
}
