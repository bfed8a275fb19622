import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { copyStore } from "../../../server/store/copy/copy-store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { commitOf, committed } from "../store/commit-samples.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { commits, fill, fillFolder, verify, verifyAnswer } from "./sample-history.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();
const place = { dataFolder: "unused", databaseUrl: database.url };
const tables = ["commits", "events", "revisions", "documents"];

/** What somebody can do who may do anything in the database. */
async function tamper(sql: string): Promise<void> {
  await database.run(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
}

describe.skipIf(database.reason)(`the history in a database${database.note}`, () => {
  beforeAll(async () => {
    await database.clear();
    const store = await openPostgresForTest(database.url);
    await fill(store);
    await store.close();
    for (const table of tables) await database.run(`CREATE TABLE untouched_${table} AS TABLE claimblocks.${table}`);
  });
  beforeEach(async () => {
    for (const table of tables) {
      await tamper(`DELETE FROM claimblocks.${table}; INSERT INTO claimblocks.${table} TABLE untouched_${table}`);
    }
  });

  test("verifies as long as nobody touches it", async () => {
    const { host, pathname } = new URL(database.url);
    const verified = await verify(place);
    expect(verified).toMatchObject({ commits, events: commits, findings: [] });
    expect(verified.place).toBe(`postgres://${host}${pathname}`);
  });

  test("verifies while a server goes on writing", async () => {
    const store = await openPostgresForTest(database.url);
    const writing = Array.from({ length: 100 }, (_, at) => committed(store.commit(commitOf("notes", `n${at}`, 0, {}))));
    for (let round = 0; round < 3; round += 1) expect(await verify(place)).toMatchObject({ findings: [] });
    await Promise.all(writing);
    expect(await verify(place)).toMatchObject({ commits: commits + 100, findings: [] });
    await store.close();
  });

  test("needs no more than the right to read", async () => {
    await database.run(`
      DROP ROLE IF EXISTS audit_reader; CREATE ROLE audit_reader LOGIN;
      GRANT USAGE ON SCHEMA claimblocks TO audit_reader; GRANT SELECT ON ALL TABLES IN SCHEMA claimblocks TO audit_reader`);
    const address = new URL(database.url);
    address.username = "audit_reader";
    expect(await verify({ ...place, databaseUrl: address.href })).toMatchObject({ findings: [] });
    await database.run("DROP OWNED BY audit_reader; DROP ROLE audit_reader");
  });

  test("is the same in a copy, there and back", async () => {
    const folder = newFolder();
    await fillFolder(folder);
    const { place: _place, ...original } = await verify({ dataFolder: folder });
    await database.clear();
    const copy = { now: new Date(0), onProgress: () => undefined };
    await copyStore({ from: folder, to: database.url, ...copy });
    expect(await verify(place)).toMatchObject({ ...original, findings: [] });
    const back = join(newFolder(), "data");
    await copyStore({ from: database.url, to: back, ...copy });
    expect(await verify({ dataFolder: back })).toMatchObject({ ...original, findings: [] });
    expect(await verify({ dataFolder: folder })).toMatchObject(original);
  });

  test.each<readonly [what: string, sql: string, code: string, place: string, about: object]>([
    [
      "an event's data is edited",
      `UPDATE claimblocks.events SET data = '{"at":9}' WHERE number = 14`,
      "CB6030",
      "commit 14",
      { event: 14, subject: "claims/c4" },
    ],
    [
      "an event gets another subject",
      "UPDATE claimblocks.events SET id = 'c9' WHERE number = 14",
      "CB6031",
      "commit 14",
      { event: 14 },
    ],
    [
      "an event gets a subject of no kind",
      "UPDATE claimblocks.events SET collection = 'x' WHERE number = 14",
      "CB6030",
      "commit 14",
      { event: 14 },
    ],
    [
      "an actor is replaced",
      "UPDATE claimblocks.commits SET actor_name = 'Eve' WHERE sequence = 14",
      "CB6030",
      "commit 14",
      { event: 14 },
    ],
    [
      "a time is moved",
      "UPDATE claimblocks.commits SET at = '2024' WHERE sequence = 14",
      "CB6030",
      "commit 14",
      { event: 14 },
    ],
    [
      "a hash is replaced",
      "UPDATE claimblocks.commits SET hash = repeat('0', 64) WHERE sequence = 14",
      "CB6030",
      "commit 14",
      { subject: "claims/c4" },
    ],
    [
      "a document is edited",
      `UPDATE claimblocks.revisions SET document = '{}' WHERE id = 'c4' AND version = 2`,
      "CB6030",
      "commit 15",
      { subject: "claims/c4" },
    ],
    [
      "an event is deleted",
      "DELETE FROM claimblocks.events WHERE number = 14",
      "CB6031",
      "commit 14",
      { reason: "it lacks event 14" },
    ],
    [
      "a commit is deleted",
      "DELETE FROM claimblocks.commits WHERE sequence = 14",
      "CB6031",
      "commit 15",
      { expected: "commit 14" },
    ],
    [
      "the last commit is deleted",
      `DELETE FROM claimblocks.commits WHERE sequence = ${commits}`,
      "CB6031",
      `commit ${commits}`,
      { reason: `event ${commits} belongs to no commit` },
    ],
    [
      "a version is deleted",
      "DELETE FROM claimblocks.revisions WHERE id = 'c4' AND version = 2",
      "CB6030",
      "commit 15",
      {},
    ],
    [
      "an event is inserted behind the last",
      `INSERT INTO claimblocks.events VALUES (${commits + 1}, ${commits + 1}, 'noted', 'claims', 'c4', '{}', NULL, 'x')`,
      "CB6031",
      `commit ${commits + 1}`,
      { event: commits + 1, subject: "claims/c4" },
    ],
    [
      "an event is inserted into a commit",
      `INSERT INTO claimblocks.events VALUES (${commits + 1}, 20, 'noted', 'claims', 'c4', '{}', NULL, 'x')`,
      "CB6031",
      "commit 20",
      { event: commits + 1, subject: "claims/c4" },
    ],
    [
      "a version is inserted",
      "INSERT INTO claimblocks.revisions VALUES (20, 0, 'claims', 'c4', 3, '{}')",
      "CB6030",
      "commit 20",
      {},
    ],
    [
      "a version of no kind of document is inserted",
      "INSERT INTO claimblocks.revisions VALUES (20, 1, 'x', 'c4', 1, '{}')",
      "CB6030",
      "commit 20",
      { subject: "x/c4" },
    ],
    [
      "two events are swapped",
      `UPDATE claimblocks.events SET number = 27 - number + 1000 WHERE number IN (13, 14);
       UPDATE claimblocks.events SET number = number - 1000 WHERE number > 1000`,
      "CB6031",
      "commit 13",
      { event: 14, subject: "claims/c4" },
    ],
    [
      "two commits are swapped",
      `UPDATE claimblocks.commits SET sequence = 29 - sequence + 1000 WHERE sequence IN (14, 15);
       UPDATE claimblocks.commits SET sequence = sequence - 1000 WHERE sequence > 1000`,
      "CB6031",
      "commit 14",
      {},
    ],
    [
      "two documents are swapped",
      `UPDATE claimblocks.documents d SET sequence = o.sequence, place = o.place FROM claimblocks.documents o
       WHERE (d.id, o.id) IN (('c4', 'c5'), ('c5', 'c4')) AND d.collection = 'claims' AND o.collection = 'claims'`,
      "CB6032",
      "claimblocks.documents",
      { subject: "claims/c4", expected: "commit 15", found: "commit 18" },
    ],
    [
      "a document is set back",
      "UPDATE claimblocks.documents SET version = 1 WHERE id = 'c4'",
      "CB6032",
      "claimblocks.documents",
      { subject: "claims/c4", expected: "version 2" },
    ],
    [
      "a document is taken away",
      "DELETE FROM claimblocks.documents WHERE id = 'c4'",
      "CB6032",
      "claimblocks.documents",
      { subject: "claims/c4", found: "none" },
    ],
    [
      "a document is put in",
      "INSERT INTO claimblocks.documents SELECT collection, 'c44', version, 99, sequence, place, keys FROM claimblocks.documents WHERE id = 'c4'",
      "CB6032",
      "claimblocks.documents",
      { subject: "claims/c44", expected: "none" },
    ],
    [
      "a document is hidden from those who search",
      `UPDATE claimblocks.documents SET keys = '{"claim_status":"open"}' WHERE id = 'c4'`,
      "CB6032",
      "claimblocks.documents",
      { subject: "claims/c4", expected: "claim_status closed" },
    ],
  ])("betrays that %s", async (_what, sql, code, where, about) => {
    await tamper(sql);
    expect((await verify(place)).findings).toContainEqual(expect.objectContaining({ code, place: where, ...about }));
  });

  test("is not to be found in a database without one, nor in one that is away", async () => {
    await database.clear();
    expect(await verifyAnswer(place)).toMatchObject({ failure: { code: "CB6022" } });
    const away = { ...place, databaseUrl: "postgres://u:hidden-word@127.0.0.1:1/claims" };
    const answer = await verifyAnswer(away);
    expect(answer).toMatchObject({ failure: { code: "CB6010" } });
    expect(JSON.stringify(answer)).not.toContain("hidden-word");
  });
});
