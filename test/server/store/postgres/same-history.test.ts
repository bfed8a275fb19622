import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { allEvents, claim, commitOf, committed, eventsOnly } from "../commit-samples.ts";
import { openForTest } from "../embedded/open-for-test.ts";
import { temporaryFolders } from "../embedded/temporary-folders.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();

describe.skipIf(database.reason)(`the same commits${database.note}`, () => {
  test("make the same events with the same hashes in a folder and in a database", async () => {
    const { store: inFolder } = await openForTest(newFolder());
    const inDatabase = await openPostgresForTest(database.url);
    const commits = [
      commitOf("claims", "c1", 0, { claim_status: "open" }, { z: 1, a: [true, null, "Zoë 𝄞"], n: 0.1 }),
      eventsOnly(
        { type: "noted", subject: claim("c1"), data: { big: 1e21, text: 'a "quoted" \\ text\n' } },
        { type: "noted", subject: claim("c2"), data: [] },
        { type: "noted", subject: claim("c1"), data: { nested: { b: {}, a: { "": 0 } } } },
      ),
      commitOf("claims", "c1", 1, { claim_status: "in_review" }),
    ];
    for (const commit of commits) {
      for (const store of [inFolder, inDatabase]) await committed(store.commit(commit));
    }
    expect(await allEvents(inDatabase)).toEqual(await allEvents(inFolder));
    await Promise.all([inFolder.close(), inDatabase.close()]);
  });
});
