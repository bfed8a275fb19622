import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { copyStore } from "../../../../server/store/copy/copy-store.ts";
import { createNumberSource } from "../../../../server/store/number-source.ts";
import type { Store } from "../../../../server/store/store.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { allEvents, claim, commitOf, committed, eventsOnly } from "../commit-samples.ts";
import { openForTest } from "../embedded/open-for-test.ts";
import { temporaryFolders } from "../embedded/temporary-folders.ts";
import { openPostgresForTest } from "../postgres/postgres-for-test.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();
const documents = 30;

async function fill(store: Store): Promise<void> {
  for (let at = 0; at < documents; at += 1) {
    await committed(store.commit(commitOf("claims", `c${at}`, 0, { zebra: at, ant: 0.1, claim_status: "open" })));
    await committed(store.commit(eventsOnly({ type: "noted", subject: claim(`c${at}`), data: { at } })));
  }
  await committed(store.commit(commitOf("claims", "c3", 1, { claim_status: "closed" })));
  await committed(store.commit(eventsOnly()));
  await createNumberSource(store, { name: "claims", clock: () => 0, alreadyUsed: () => Promise.resolve(6) })();
}

async function everythingIn(store: Store): Promise<unknown> {
  const claims = await store.list("claims", { limit: 100 });
  const closed = await store.list("claims", { limit: 100, where: { claim_status: "closed" } });
  const numbers = await store.list("numbers", { limit: 100 });
  return { claims, closed, numbers, events: await allEvents(store), text: JSON.stringify(claims.documents) };
}

/** A data folder with something in it, and all that is in it. */
async function filledFolder(): Promise<{ readonly folder: string; readonly content: unknown }> {
  const folder = newFolder();
  const { store } = await openForTest(folder);
  await fill(store);
  const content = await everythingIn(store);
  await store.close();
  return { folder, content };
}

const copy = (from: string, to: string): ReturnType<typeof copyStore> =>
  copyStore({ from, to, now: new Date(0), onProgress: () => undefined });

function commitsOf(folder: string): readonly object[] {
  const lines = readFileSync(join(folder, "commits.jsonl"), "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const { previous: _previous, hash: _hash, ...commit }: Record<string, unknown> = JSON.parse(line);
    return commit;
  });
}

describe.skipIf(database.reason)(`a copy of a store${database.note}`, () => {
  beforeEach(() => database.clear());

  test("holds everything, first in a database and then again in a folder", async () => {
    const { folder, content } = await filledFolder();
    const there = await copy(folder, database.url);
    const counts = { commits: 2 * documents + 3, events: 2 * documents + 1, documents: documents + 1 };
    expect(there).toMatchObject({ ...counts, from: folder });
    const inDatabase = await openPostgresForTest(database.url);
    expect(await everythingIn(inDatabase)).toEqual(content);
    await inDatabase.close();

    const back = join(newFolder(), "new", "data");
    expect(await copy(database.url, back)).toMatchObject(counts);
    expect(commitsOf(back)).toEqual(commitsOf(folder));
    const { store: inFolder, recovery } = await openForTest(back);
    expect(await everythingIn(inFolder)).toEqual(content);
    expect(recovery).toMatchObject({ replayed: counts.commits, cutBytes: 0 });
    await inFolder.close();
  });

  test("goes on like the original", async () => {
    const { folder } = await filledFolder();
    await copy(folder, database.url);
    const copied = await openPostgresForTest(database.url);
    const { store: original } = await openForTest(folder);
    for (const store of [original, copied]) {
      await committed(store.commit(commitOf("claims", "c3", 2, { claim_status: "open" })));
    }
    expect(await everythingIn(copied)).toEqual(await everythingIn(original));
    await Promise.all([original.close(), copied.close()]);
    expect(await copy(database.url, join(newFolder(), "data"))).toMatchObject({ commits: 2 * documents + 4 });
  });

  test("never shows the password of a database", async () => {
    const { folder } = await filledFolder();
    const answers = [
      await copy(folder, database.url),
      await copy(folder, database.url),
      await copy(database.url, folder),
    ];
    expect(JSON.stringify(answers)).not.toContain("not-a-secret");
  });

  test("is not made into a place that is not empty", async () => {
    const { folder, content } = await filledFolder();
    expect(await copy(folder, folder)).toMatchObject({ failure: { code: "CB6020" } });
    await copy(folder, database.url);
    expect(await copy(folder, database.url)).toMatchObject({ failure: { code: "CB6020" } });
    const other = newFolder();
    writeFileSync(join(other, "notes.txt"), "");
    expect(await copy(database.url, other)).toMatchObject({ failure: { code: "CB6020", params: { target: other } } });
    const store = await openPostgresForTest(database.url);
    expect(await everythingIn(store)).toEqual(content);
    await store.close();
  });

  test("is not made of nothing", async () => {
    expect(await copy(newFolder(), database.url)).toMatchObject({ failure: { code: "CB6022" } });
    expect(await copy("no-such-folder", join(newFolder(), "x"))).toMatchObject({ failure: { code: "CB6022" } });
    await database.clear();
    expect(await copy(database.url, join(newFolder(), "x"))).toMatchObject({ failure: { code: "CB6022" } });
    expect(existsSync("no-such-folder")).toBe(false);
  });

  test("is not made of a folder that a server uses", async () => {
    const { folder } = await filledFolder();
    const { store } = await openForTest(folder);
    expect(await copy(folder, database.url)).toMatchObject({ failure: { code: "CB6002" } });
    await store.close();
  });

  test("replaces what a copy that was killed left behind", async () => {
    const { folder, content } = await filledFolder();
    const target = join(newFolder(), "data");
    mkdirSync(`${target}.copying`);
    writeFileSync(join(`${target}.copying`, "commits.jsonl"), "half a line");
    await copy(folder, target);
    const { store } = await openForTest(target);
    expect(await everythingIn(store)).toEqual(content);
    await store.close();
  });

  test.each([
    [
      "an event's data",
      `UPDATE claimblocks.events SET data = '{"at":99}' WHERE number = 40`,
      /event 40 does not match/,
    ],
    ["an actor", `UPDATE claimblocks.commits SET actor_name = 'Eve' WHERE sequence = 40`, /does not match its hash/],
    ["a chain", `UPDATE claimblocks.events SET previous = NULL WHERE number = 40`, /does not follow/],
    ["the last event", "DELETE FROM claimblocks.events WHERE number = 61", /lacks event 61/],
    ["an event in the middle", "DELETE FROM claimblocks.events WHERE number = 41", /lacks event 41/],
    ["a commit", "DELETE FROM claimblocks.commits WHERE sequence = 41", /follows commit 40/],
    ["a revision", "DELETE FROM claimblocks.revisions WHERE version = 2 AND id = 'c3'", /match its hash/],
    ["the content of a document", `UPDATE claimblocks.revisions SET document = '{}' WHERE id = 'c4'`, /match its hash/],
    [
      "a document set back",
      "UPDATE claimblocks.documents SET version = 1 WHERE id = 'c3'",
      /c3 is not as its last commit/,
    ],
    ["a document taken away", "DELETE FROM claimblocks.documents WHERE id = 'c4'", /c4 is not as its last commit/],
  ])("is refused when %s was changed by hand", async (_what, tampering, reason) => {
    const { folder } = await filledFolder();
    await copy(folder, database.url);
    await database.run(`SET session_replication_role = replica; ${tampering}; RESET session_replication_role`);
    const parent = newFolder();
    const answer = await copy(database.url, join(parent, "data"));
    expect(answer).toMatchObject({ failure: { code: "CB6021", params: { reason: expect.stringMatching(reason) } } });
    expect(readdirSync(parent)).toEqual([]);
  });

  test("of a damaged folder leaves the database empty", async () => {
    const { folder } = await filledFolder();
    const log = join(folder, "commits.jsonl");
    writeFileSync(log, readFileSync(log, "utf8").replace('"zebra":20', '"zebra":21'));
    expect(await copy(folder, database.url)).toMatchObject({ failure: { code: "CB6021" } });
    expect(await database.run("SELECT FROM claimblocks.commits")).toEqual([]);
  });
});
