import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSealTask } from "../../../server/audit/seal-heads.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { allEvents, commitOf, committed } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import { seal, verify } from "./sample-history.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();
const hour = 3_600_000;
const noon = Date.parse("2026-03-02T12:00:00.000Z");
const subject = { collection: "audit", id: "heads" } as const;

async function change(store: Store, id: string): Promise<void> {
  await committed(store.commit(commitOf("claims", id, 0, {})));
}

async function sealsOf(store: Store): Promise<readonly object[]> {
  return (await allEvents(store, subject)).map(({ type, data }) => ({ type, ...data }));
}

const kinds: readonly (readonly [kind: string, open: (folder: string) => Promise<Store>])[] = [
  ["folder", async (folder) => (await openForTest(folder)).store],
  ...(database.reason ? [] : [["database", () => openPostgresForTest(database.url)] as const]),
];

describe.each(kinds)("the seal of a %s", (kind, open) => {
  let store: Store;
  let folder: string;
  beforeEach(async () => {
    if (kind === "database") await database.clear();
    folder = newFolder();
    store = await open(folder);
  });
  afterEach(() => store.close());

  test("ties all events together, once an hour and only when there is something new", async () => {
    await seal(store, noon);
    expect(await sealsOf(store)).toEqual([]);
    for (const id of ["c1", "c2"]) await change(store, id);
    await seal(store, noon);
    await seal(store, noon + 2 * hour);
    await change(store, "c3");
    await seal(store, noon + hour / 2);
    expect(await sealsOf(store)).toHaveLength(1);
    await seal(store, noon + 3 * hour);
    const [first, second] = await sealsOf(store);
    const root = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(first).toEqual({ type: "audit_sealed", through_event: 2, chains: 2, root, previous_root: null });
    const { root: previous_root } = first as { root: string };
    expect(second).toEqual({ type: "audit_sealed", through_event: 4, chains: 4, root, previous_root });
    const place = kind === "database" ? { dataFolder: "", databaseUrl: database.url } : { dataFolder: folder };
    expect(await verify(place)).toMatchObject({ events: 5, sealed_through: 4, findings: [] });
  });

  test("covers more events than are read at once", async () => {
    await Promise.all(Array.from({ length: 1201 }, (_, at) => change(store, `c${at}`)));
    await seal(store, noon);
    const place = kind === "database" ? { dataFolder: "", databaseUrl: database.url } : { dataFolder: folder };
    expect(await verify(place)).toMatchObject({ events: 1202, sealed_through: 1201, findings: [] });
  });
});

describe.skipIf(database.reason)(`several servers on one database${database.note}`, () => {
  test("seal once", async () => {
    await database.clear();
    const stores = [];
    for (let at = 0; at < 3; at += 1) stores.push(await openPostgresForTest(database.url));
    const [store] = stores;
    if (!store) throw new Error("no store");
    await change(store, "c1");
    await Promise.all(stores.map((each) => seal(each, noon)));
    expect(await sealsOf(store)).toHaveLength(1);
    for (const each of stores) await each.close();
  });
});

test("a store that takes no changes is told to whoever runs the task", async () => {
  const { store } = await openForTest(newFolder());
  await change(store, "c1");
  const closing = {
    ...store,
    commit: async () => ({ committed: false, failure: { code: "CB6008", params: {} } }) as const,
  };
  const { run } = createSealTask({ store: closing });
  await expect(run(noon, new AbortController().signal)).rejects.toMatchObject({ failure: { code: "CB6008" } });
  await store.close();
});
