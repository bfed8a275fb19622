import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../../../server/store/store.ts";
import { StoreUnavailable } from "../../../../server/store/store-unavailable.ts";
import { type CutProxy, openCutProxy } from "../../../support/postgres/cut-proxy.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { allEvents, commitOf, committed, eventsOnly, claim } from "../commit-samples.ts";
import { expectWholeChains } from "../expect-whole-chains.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();

describe.skipIf(database.reason)(`a lost connection${database.note}`, () => {
  let proxy: CutProxy;
  let store: Store;
  beforeEach(async () => {
    await database.clear();
    proxy = await openCutProxy(database.url);
    store = await openPostgresForTest(proxy.url, { patienceMs: 1500 });
  });
  afterEach(async () => {
    await store.close();
    await proxy.close();
  });

  test("is not noticed when it was idle", async () => {
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
    await endConnections();
    await committed(store.commit(commitOf("claims", "c1", 1, {})));
    await endConnections();
    expect(await store.read("claims", "c1")).toMatchObject({ version: 2 });
  });

  test("during a commit that goes through is answered as committed, and the commit is there once", async () => {
    await database.run("BEGIN; SELECT claimblocks.lock_commits()");
    const noted = { type: "noted", subject: claim("c1"), data: {} };
    const committing = Promise.all([store.commit(eventsOnly(noted)), store.commit(commitOf("claims", "c1", 0, {}))]);
    await untilWaiting();
    proxy.cut();
    proxy.mend();
    await database.run("COMMIT");
    expect(await committing).toMatchObject([
      { committed: true, sequence: 1 },
      { committed: true, sequence: 2, versions: [{ ...claim("c1"), version: 1 }] },
    ]);
    expect(await allEvents(store)).toHaveLength(2);
  });

  test("during a commit that comes to nothing has it sent again", async () => {
    await database.run("BEGIN; SELECT claimblocks.lock_commits()");
    const committing = store.commit(eventsOnly({ type: "noted", subject: claim("c1"), data: {} }));
    await untilWaiting();
    await endConnections();
    await database.run("COMMIT");
    expect(await committing).toMatchObject({ committed: true, sequence: 1 });
    expect(await allEvents(store)).toHaveLength(1);
  });

  test("during a commit that nobody can ask about is answered as unknown", async () => {
    await database.run("BEGIN; SELECT claimblocks.lock_commits()");
    const committing = store.commit(commitOf("claims", "c1", 0, {}));
    await untilWaiting();
    proxy.cut();
    expect(await committing).toMatchObject({ committed: false, failure: { code: "CB6014" } });
    await database.run("COMMIT");
    proxy.mend();
  });

  test("that stays lost fails commits and reads with the reason, until it is back", async () => {
    proxy.cut();
    const reading = [
      store.read("claims", "c1"),
      store.list("claims", { limit: 1 }),
      store.events({ after: 0, limit: 1 }),
    ];
    for (const read of reading) await expect(read).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await store.commit(commitOf("claims", "c1", 0, {}))).toMatchObject({
      committed: false,
      failure: { code: "CB6010", params: { reason: expect.stringMatching(/\w/) } },
    });
    proxy.mend();
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
  });

  test("again and again loses nothing and doubles nothing", async () => {
    const patient = await openPostgresForTest(database.url, { patienceMs: 20_000 });
    const over = new AbortController();
    const cutting = (async () => {
      for (let waitMs = 30; !over.signal.aborted; waitMs = 30 + ((waitMs * 7) % 90)) {
        await endConnections();
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    })();
    const acknowledged = await Promise.all(
      Array.from({ length: 20 }, async (_, client) => {
        for (let version = 0; version < 15; version += 1) {
          const result = await patient.commit(commitOf("claims", `c${client}`, version, {}, { version }));
          if (!result.committed) return version;
        }
        return 15;
      }),
    );
    over.abort();
    await cutting;
    for (const [client, version] of acknowledged.entries()) {
      const found = await store.read("claims", `c${client}`);
      expect(found?.version ?? 0).toBe(version);
    }
    expect(Math.max(...acknowledged)).toBeGreaterThan(0);
    await patient.close();
    expect(await expectWholeChains(store)).toHaveLength(acknowledged.reduce((sum, version) => sum + version, 0));
  });

  test("leaves no call behind that still commits after its caller was told that it had not", async () => {
    const batch = "00000000-0000-4000-8000-000000000001";
    expect(await database.run(`SELECT * FROM claimblocks.settle_batch('${batch}', 0)`)).toEqual([]);
    const late = database.run(`SELECT * FROM claimblocks.commit_batch('${batch}', '[]')`);
    await expect(late).rejects.toThrow(/void/);
  });
});

/** As when an administrator ends them, or the server restarts. */
async function endConnections(): Promise<void> {
  await database.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'claimblocks'`);
}

/** Until a commit has arrived in the database and waits for the lock there. */
async function untilWaiting(): Promise<void> {
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await database.run(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
