import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, test, type TestContext } from "vitest";
import { createSharedTurns, type TurnsTuning } from "../../../server/jobs/shared-turns.ts";
import { type Jobs, startJobs } from "../../../server/jobs/start-jobs.ts";
import type { Task, Turns } from "../../../server/jobs/task.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";

const database = await openTestDatabase();

const named = (name: string, everySeconds = 3600): Task => ({ name, everySeconds, run: () => Promise.resolve() });

interface Process extends Turns {
  readonly errors: readonly unknown[];
}

/** The turns of one process at one task, until the end of the test. */
function open(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  task: Task,
  tuning: Partial<TurnsTuning> = {},
  connectionString = database.url,
): Process {
  const errors: unknown[] = [];
  const tasks = [task];
  const turns = createSharedTurns({ connectionString, tasks, onError: (error) => errors.push(error), tuning });
  onTestFinished(() => turns.close());
  return { ...turns, errors };
}

describe.skipIf(database.reason)(`the turns of the processes on one database${database.note}`, () => {
  // They wait for slots of a second most of the time.
  test.concurrent("let one of many do a round", async (context) => {
    const task = named("once");
    const processes = [open(context, task), open(context, task), open(context, task)];
    const rounds: number[] = [];
    for (let again = 0; again < 3; again++) {
      await Promise.all(processes.map((turns, index) => turns.take(task, async () => void rounds.push(index))));
    }
    expect(rounds).toHaveLength(1);
    expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test.concurrent("give no round out while another is under way, and the next one when that has ended", async (context) => {
    const task = named("long", 1);
    const [first, second] = [open(context, task), open(context, task)] as const;
    const waiting: (() => void)[] = [];
    const long = first.take(task, () => new Promise<void>((resolve) => waiting.push(resolve)));
    while (waiting.length === 0) await delay(20);
    await delay(1100);
    const rounds: string[] = [];
    await second.take(task, async () => void rounds.push("meanwhile"));
    expect(rounds).toEqual([]);
    for (const finish of waiting) finish();
    await long;
    await second.take(task, async () => void rounds.push("afterwards"));
    expect(rounds).toEqual(["afterwards"]);
  });

  test.concurrent("pass on a round that failed, and one whose process was killed", async (context) => {
    const task = named("lost", 1);
    const tuning = { longestRoundSeconds: 1, watchSeconds: 1 };
    const [killed, heir] = [open(context, task, tuning), open(context, task, tuning)] as const;
    await expect(killed.take(task, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await delay(1000);
    // As after kill -9: the round neither ends nor fails.
    const begun = new Promise<void>((resolve) => {
      void killed.take(task, () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    await begun;
    const rounds: number[] = [];
    for (let tries = 1; tries <= 100 && rounds.length === 0; tries++) {
      await heir.take(task, async () => void rounds.push(tries));
      await delay(100);
    }
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toBeGreaterThan(1);
  });

  test.concurrent("say that the database is away", async (context) => {
    const address = new URL(database.url);
    address.port = "1";
    const task = named("away");
    const away = open(context, task, {}, address.href);
    for (let again = 0; again < 2; again++) {
      await expect(away.take(task, () => Promise.resolve())).rejects.toThrow("ECONNREFUSED");
    }
  });
});

describe.skipIf(database.reason)(`the turns of a process whose connections are cut${database.note}`, () => {
  test("go on with new ones, and it does not end", async (context) => {
    const task = named("back", 1);
    const turns = open(context, task);
    const rounds: string[] = [];
    await turns.take(task, async () => void rounds.push("before"));
    await database.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'claimblocks jobs' AND datname = current_database()`,
    );
    await delay(1100);
    await turns.take(task, async () => void rounds.push("after"));
    expect(rounds).toEqual(["before", "after"]);
    expect(turns.errors.length).toBeGreaterThan(0);
  });
});

describe.skipIf(database.reason)(`the jobs of servers on one database${database.note}`, () => {
  const running: Jobs[] = [];
  afterEach(async () => {
    for (const jobs of running.splice(0)) await jobs.stop();
  });

  test("have a round at once each, and then one in each slot between them", async () => {
    const rounds: number[] = [];
    const run = async (): Promise<void> => void rounds.push(Date.now());
    const log = { error: () => undefined };
    const tasks = [{ name: "shared", everySeconds: 1, run }];
    for (let process = 0; process < 3; process++) {
      running.push(startJobs({ tasks, clock: () => Date.now(), log, databaseUrl: database.url }));
    }
    const begin = Date.now();
    while (rounds.length < 5) await delay(50);
    for (const jobs of running.splice(0)) await jobs.stop();
    // Three at once, and then one in each of the slots that those seconds touch.
    const slots = Math.floor((Date.now() - begin) / 1000) + 2;
    expect(rounds.length - 3).toBeLessThanOrEqual(slots);
  });
});
