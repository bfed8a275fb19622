import { describe, expect, test } from "vitest";
import { createNumberSource, type NextNumber } from "../../../server/store/number-source.ts";
import type { Store } from "../../../server/store/store.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { openForTest } from "./embedded/open-for-test.ts";
import { temporaryFolders } from "./embedded/temporary-folders.ts";
import { openPostgresForTest } from "./postgres/postgres-for-test.ts";

const newFolder = temporaryFolders();
const database = await openTestDatabase();

function sourceOn(store: Store, alreadyUsed = 0, name = "claims"): NextNumber {
  return createNumberSource(store, { name, clock: () => 0, alreadyUsed: () => Promise.resolve(alreadyUsed) });
}

async function take(next: NextNumber, count: number): Promise<number[]> {
  const given = await Promise.all(Array.from({ length: count }, () => next()));
  return given.map((each) => ("failure" in each ? Number.NaN : each.number));
}

describe("numbers", () => {
  test("begin after those in use, count on without a gap, and outlive the process", async () => {
    const folder = newFolder();
    const { store } = await openForTest(folder);
    const next = sourceOn(store, 41);
    expect(await take(next, 3)).toEqual([42, 43, 44]);
    expect(await take(next, 2)).toEqual([45, 46]);
    expect(await take(sourceOn(store, 0, "others"), 1)).toEqual([1]);
    await store.close();
    const { store: again } = await openForTest(folder);
    expect(await take(sourceOn(again, 41), 1)).toEqual([47]);
    await again.close();
  });

  test("are not given out by a store that cannot keep them", async () => {
    const { store } = await openForTest(newFolder());
    const next = sourceOn(store);
    await take(next, 1);
    await store.close();
    expect(await next()).toMatchObject({ failure: { code: "CB6008" } });
  });

  test("asked for while others are being reserved share one commit", async () => {
    const { store } = await openForTest(newFolder());
    const next = sourceOn(store);
    await Promise.all([
      next(),
      ...Array.from({ length: 100 }, async () => {
        await new Promise(setImmediate);
        return next();
      }),
    ]);
    expect(await store.read("numbers", "claims")).toMatchObject({ document: { last: 101 } });
    expect((await store.read("numbers", "claims"))?.version).toBeLessThan(20);
    await store.close();
  });

  test.skipIf(database.reason)(
    `are given out once by any number of servers on one database${database.note}`,
    async () => {
      const stores = await Promise.all(Array.from({ length: 3 }, () => openPostgresForTest(database.url)));
      const taken = await Promise.all(stores.map((store) => take(sourceOn(store), 40)));
      const ascending = Array.from({ length: 120 }, (_, at) => at + 1);
      expect(taken.flat().toSorted((a, b) => a - b)).toEqual(ascending);
      await Promise.all(stores.map((store) => store.close()));
    },
  );
});
