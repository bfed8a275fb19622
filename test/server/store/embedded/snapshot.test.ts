import { copyFileSync, existsSync, readFileSync, statSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toStoreFiles } from "../../../../server/store/embedded/store-files.ts";
import type { CollectionName } from "../../../../server/store/collections.ts";
import type { Commit, Store } from "../../../../server/store/store.ts";
import { allEvents, commitOf, committed, eventsOnly } from "../commit-samples.ts";
import { openForTest } from "./open-for-test.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();

interface Step {
  readonly collection: CollectionName;
  readonly id: string;
  readonly status: string;
  readonly note: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  collection: fc.constantFrom<CollectionName>("claims", "payout_requests"),
  id: fc.constantFrom("a", "b", "c", "d"),
  status: fc.constantFrom("pending", "completed"),
  note: fc.string({ unit: "grapheme", maxLength: 20 }),
});

async function run(store: Store, steps: readonly Step[]): Promise<void> {
  for (const { collection, id, status, note } of steps) {
    const version = (await store.read(collection, id))?.version ?? 0;
    const document = { status, claim_status: status, note };
    const one = commitOf(collection, id, version, document, { note });
    const both: Commit = { ...one, events: [...one.events, ...eventsOnly(...one.events).events] };
    await committed(store.commit(status === "pending" ? one : both));
  }
}

async function everything(store: Store): Promise<unknown> {
  return {
    claims: await store.list("claims", { limit: 100 }),
    pending: await store.list("payout_requests", { where: { status: "pending" }, limit: 100 }),
    completed: await store.list("claims", { where: { claim_status: "completed" }, limit: 100 }),
    events: await allEvents(store),
    ofOne: await allEvents(store, { collection: "claims", id: "a" }),
  };
}

describe("snapshots", () => {
  test("and the log behind them give the same store as the whole log", async () => {
    const sequences = fc.tuple(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(sequences, async ([before, after]) => {
        const written = newFolder();
        const first = await openForTest(written);
        await run(first.store, before);
        await first.store.close();
        const second = await openForTest(written);
        await run(second.store, after);
        // Copied while the store is open: the log is ahead of the snapshot by the commits of `after`.
        const [fromBoth, fromLog] = [newFolder(), newFolder()];
        copyFileSync(toStoreFiles(written).log, toStoreFiles(fromBoth).log);
        copyFileSync(toStoreFiles(written).log, toStoreFiles(fromLog).log);
        if (existsSync(toStoreFiles(written).snapshot)) {
          copyFileSync(toStoreFiles(written).snapshot, toStoreFiles(fromBoth).snapshot);
        }
        const both = await openForTest(fromBoth);
        const logOnly = await openForTest(fromLog);
        expect(both.recovery.replayed).toBe(after.length);
        expect(logOnly.recovery.replayed).toBe(before.length + after.length);
        const expected = await everything(second.store);
        expect(await everything(both.store)).toEqual(expected);
        expect(await everything(logOnly.store)).toEqual(expected);
        await Promise.all([second.store.close(), both.store.close(), logOnly.store.close()]);
      }),
      { seed: 20250301, numRuns: 40 },
    );
  });

  test("are written in the background while commits go on, each as of one commit", async () => {
    const folder = newFolder();
    const { store } = await openForTest(folder, { snapshotEveryBytes: 20_000 });
    const { snapshot, log } = toStoreFiles(folder);
    const note = "x".repeat(1000);
    const copies: string[] = [];
    for (let at = 0; at < 400; at += 1) {
      await committed(store.commit(commitOf("claims", `c${at % 50}`, Math.floor(at / 50), { at, note })));
      if (at % 50 !== 49 || !existsSync(snapshot)) continue;
      const copy = newFolder();
      copyFileSync(snapshot, toStoreFiles(copy).snapshot);
      copyFileSync(log, toStoreFiles(copy).log);
      copies.push(copy);
    }
    const last = await openForTest(copies.at(-1) ?? "");
    expect(copies.length).toBeGreaterThan(3);
    expect(last.recovery.snapshot).toBe("read");
    expect(last.recovery.replayed).toBeLessThan(200);
    expect(await everything(last.store)).toEqual(await everything(store));
    await Promise.all([store.close(), last.store.close()]);
  });

  test("are not written again when nothing has changed", async () => {
    const folder = newFolder();
    const { store } = await openForTest(folder);
    await committed(store.commit(commitOf("claims", "c1", 0, {})));
    await store.close();
    const before = statSync(toStoreFiles(folder).snapshot).ino;
    const again = await openForTest(folder);
    await again.store.close();
    expect(statSync(toStoreFiles(folder).snapshot).ino).toBe(before);
  });

  test("hold every document as the text it has in memory, once", async () => {
    const folder = newFolder();
    const { store } = await openForTest(folder);
    for (const version of [0, 1, 2]) await committed(store.commit(commitOf("claims", "c1", version, { version })));
    await store.close();
    const lines = readFileSync(toStoreFiles(folder).snapshot, "utf8").split("\n");
    expect(lines.filter((line) => line.startsWith('["document"'))).toEqual([
      '["document","claims","c1",3,1,[null,null,null,null,null]]\t{"version":2}',
    ]);
  });
});
