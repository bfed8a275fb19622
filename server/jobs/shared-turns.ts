/** Turns among the processes on one database. The one file that knows `pg-boss`. */
import PgBoss from "pg-boss";
import { openDatabase } from "../store/postgres/database.ts";
import type { Task, Turns } from "./task.ts";

export interface SharedTurnsOptions {
  readonly connectionString: string;
  readonly tasks: readonly Pick<Task, "name">[];
  /** Hears of what goes wrong between the rounds. */
  readonly onError: (error: unknown) => void;
  readonly tuning?: Partial<TurnsTuning>;
}

export interface TurnsTuning {
  /** After this a round counts as lost with its process, and the next turn is another's. */
  readonly longestRoundSeconds: number;
  /** How often lost rounds are looked for. */
  readonly watchSeconds: number;
}

const usualTuning: TurnsTuning = { longestRoundSeconds: 120, watchSeconds: 30 };

const schema = "claimblocks_jobs";

// The job of a slot must be remembered until the slot is over.
const longestSlot = 86_400;

/**
 * A round is a job of its task's queue. Whoever comes first puts the job of a slot of time there, whoever comes first takes
 * it; while it is under way no other of its queue is given out. The database may be away at any time, also at first.
 */
export function createSharedTurns({ connectionString, tasks, onError, tuning }: SharedTurnsOptions): Turns {
  const { longestRoundSeconds, watchSeconds } = { ...usualTuning, ...tuning };
  const settings = {
    connectionString,
    schema,
    max: 2,
    schedule: false,
    maintenanceIntervalSeconds: watchSeconds,
    archiveCompletedAfterSeconds: longestSlot,
    deleteAfterHours: 1,
    application_name: "claimblocks jobs",
    // For the driver: without them a call on a connection that died would wait for ever.
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
    keepAlive: true,
  };
  let started: Promise<PgBoss> | undefined;

  async function start(): Promise<PgBoss> {
    const boss = new PgBoss(settings);
    boss.on("error", onError);
    const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
    try {
      await database.transaction(async (query) => {
        // Tables that are made by several processes at once wait for each other for ever.
        await query("SELECT pg_advisory_xact_lock(hashtext('claimblocks'), hashtext('jobs'))");
        await boss.start();
        for (const { name } of tasks) {
          const queue = { name, policy: "stately", retryLimit: 0, expireInSeconds: longestRoundSeconds } as const;
          await boss.createQueue(name, queue);
          await boss.updateQueue(name, queue);
        }
      });
      return boss;
    } catch (error) {
      // The same one cannot be started again.
      started = undefined;
      await boss.stop({ graceful: false });
      throw error;
    } finally {
      await database.close();
    }
  }

  return {
    async take({ name, everySeconds }: Task, work) {
      const boss = await (started ??= start());
      await boss.send(name, {}, { singletonSeconds: everySeconds });
      const [job] = await boss.fetch(name);
      if (!job) return;
      try {
        await work();
      } catch (error) {
        await boss.fail(name, job.id).catch(onError);
        throw error;
      }
      await boss.complete(name, job.id);
    },
    async close() {
      const boss = await started?.catch(() => undefined);
      await boss?.stop({ graceful: false });
    },
  };
}
