import { beforeEach, describe, expect, test } from "vitest";
import { openPostgresStore } from "../../../../server/store/postgres/open-postgres-store.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { commitOf, committed } from "../commit-samples.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();

async function openOnce(): Promise<unknown> {
  const opened = await openPostgresStore({ connectionString: database.url });
  if ("store" in opened) await opened.store.close();
  return opened;
}

/** The address with another part. */
function addressWith(change: (address: URL) => void): string {
  const address = new URL(database.url);
  change(address);
  return address.href;
}

describe.skipIf(database.reason)(`a database${database.note}`, () => {
  beforeEach(() => database.clear());

  test("of a newer version is refused", async () => {
    await openOnce();
    await database.run("INSERT INTO claimblocks.migrations (number, name, sha256) VALUES (900, '0900-later', '')");
    expect(await openOnce()).toMatchObject({ failure: { code: "CB6012", params: { found: 900 } } });
  });

  test("that was made by a changed migration is refused", async () => {
    await openOnce();
    await database.run("UPDATE claimblocks.migrations SET sha256 = 'other' WHERE number = 2");
    expect(await openOnce()).toMatchObject({ failure: { code: "CB6013", params: { name: "0002-append-only" } } });
  });

  test.each(["commits", "events", "revisions"])("keeps its %s as they were recorded", async (table) => {
    const store = await openPostgresForTest(database.url);
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
    await store.close();
    for (const change of [`UPDATE claimblocks.${table} SET sequence = 9`, `DELETE FROM claimblocks.${table}`]) {
      await expect(database.run(change)).rejects.toThrow(/append-only/);
    }
    await expect(database.run(`TRUNCATE claimblocks.${table}`)).rejects.toThrow(/append-only/);
  });

  test("finds documents by a field that was declared after they were stored", async () => {
    const store = await openPostgresForTest(database.url);
    await committed(store.commit(commitOf("claims", "c1", 0, { claim_status: "open", policy_id: "p1" })));
    await database.run(`
      UPDATE claimblocks.collections SET index_fields = '{claim_status}' WHERE name = 'claims';
      UPDATE claimblocks.documents SET keys = keys - 'policy_id';
      DROP INDEX claimblocks.documents_by_policy_id`);
    expect((await store.list("claims", { limit: 9, where: { policy_id: "p1" } })).documents).toEqual([]);
    await store.close();
    const again = await openPostgresForTest(database.url);
    expect((await again.list("claims", { limit: 9, where: { policy_id: "p1" } })).documents).toHaveLength(1);
    await again.close();
  });

  test("once prepared, may be used by one who may create nothing", async () => {
    await openOnce();
    const name = new URL(database.url).pathname.slice(1);
    const user = `server_of_${name}`;
    await database.run(`
      CREATE USER ${user} PASSWORD 'x';
      GRANT USAGE ON SCHEMA claimblocks TO ${user};
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA claimblocks TO ${user};
      GRANT UPDATE ON claimblocks.documents TO ${user}`);
    const store = await openPostgresForTest(addressWith((address) => (address.username = user)));
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
    await committed(store.commit(commitOf("claims", "c1", 1, {})));
    expect(await store.read("claims", "c1")).toMatchObject({ version: 2 });
    await store.close();
    await database.run(`DROP OWNED BY ${user}; DROP USER ${user}`);
  });

  test("shows its documents to reports", async () => {
    const store = await openPostgresForTest(database.url);
    await committed(store.commit(commitOf("claims", "c1", 0, { claim_status: "open" })));
    await store.close();
    const [row] = await database.run("SELECT document ->> 'claim_status' AS status FROM claimblocks.current_documents");
    expect(row).toEqual({ status: "open" });
  });

  test("that cannot be used is refused with the reason and without the password", async () => {
    const failures = [
      await openPostgresStore({ connectionString: addressWith((address) => (address.pathname = "/nowhere")) }),
      await openPostgresStore({ connectionString: addressWith((address) => (address.username = "nobody_at_all")) }),
      await openPostgresStore({ connectionString: addressWith((address) => (address.port = "1")) }),
    ];
    expect(failures).toMatchObject([
      { failure: { code: "CB6011", params: { reason: "there is no such database" } } },
      { failure: { code: "CB6011", params: { reason: "the user may not connect" } } },
      { failure: { code: "CB6010", params: { reason: "ECONNREFUSED" } } },
    ]);
    expect(JSON.stringify(failures)).not.toContain("not-a-secret");
  });

  test("holds one request for each claim, block and round, and keeps the commits that arrived with a second one", async () => {
    const store = await openPostgresForTest(database.url);
    const request = { claim_id: "c1", block_key: "b", round: 1 };
    await committed(store.commit(commitOf("payout_requests", "p1", 0, request)));
    const [second, other, nextRound, later] = await Promise.all([
      store.commit(commitOf("payout_requests", "p2", 0, request)),
      store.commit(commitOf("payout_requests", "p3", 0, { ...request, block_key: "c" })),
      store.commit(commitOf("payout_requests", "p4", 0, { ...request, round: 2 })),
      store.commit(commitOf("payout_requests", "p1", 1, { ...request, status: "completed" })),
    ]);
    expect(second).toMatchObject({ committed: false, failure: { code: "CB6016" } });
    expect([other, nextRound, later].map(({ committed: isCommitted }) => isCommitted)).toEqual([true, true, true]);
    expect(await store.read("payout_requests", "p2")).toBeUndefined();
    await store.close();
  });

  test("refuses what no index can hold, and says so", async () => {
    const store = await openPostgresForTest(database.url);
    const id = Array.from({ length: 4000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join("");
    expect(await store.commit(commitOf("claims", id, 0, {}))).toMatchObject({ failure: { code: "CB6015" } });
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
    await store.close();
  });
});
