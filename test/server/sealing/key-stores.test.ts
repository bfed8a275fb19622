import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync, statSync, truncateSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabaseKeyStore } from "../../../server/sealing/database-key-store.ts";
import { keyFileOf, openFolderKeyStore } from "../../../server/sealing/folder-key-store.ts";
import { createKeyRing } from "../../../server/sealing/key-ring.ts";
import type { KeyStore } from "../../../server/sealing/key-store.ts";
import { createMasterKeys, toMasterKey } from "../../../server/sealing/master-keys.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";

const database = await openTestDatabase();
const newFolder = temporaryFolders();

async function openFolder(folder: string): Promise<KeyStore> {
  const opened = await openFolderKeyStore(folder);
  if ("failure" in opened) throw new Error(JSON.stringify(opened.failure));
  return opened.keyStore;
}

const keyOf = (claim_id: string, wrapped: string, key_id = "m1") => ({ claim_id, key_id, wrapped });

async function allOf(store: KeyStore): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { claim_id, key_id, wrapped } of store.all()) found.push(`${claim_id} ${key_id} ${wrapped}`);
  return found.toSorted();
}

describe("the keys of claims in a folder", () => {
  holdToTheContract(async () => {
    const folder = newFolder();
    return () => openFolder(folder);
  });

  it("lose a line that was being written when the power went, wherever it was cut", async () => {
    const folder = newFolder();
    const store = await openFolder(folder);
    await store.create(keyOf("a", "1"));
    await store.create(keyOf("b", "2"));
    await store.close();
    const file = keyFileOf(folder);
    const whole = readFileSync(file);
    const first = whole.indexOf("\n") + 1;
    for (let length = whole.length - 1; length >= first; length -= 1) {
      truncateSync(file, length);
      const opened = await openFolder(folder);
      expect(await allOf(opened)).toEqual(["a m1 1"]);
      await opened.create(keyOf("c", "3"));
      await opened.close();
      const again = await openFolder(folder);
      expect(await allOf(again)).toEqual(["a m1 1", "c m1 3"]);
      await again.close();
      truncateSync(file, first);
    }
  });

  it("refuse a file with a line in it that is no key", async () => {
    const folder = newFolder();
    await (await openFolder(folder)).close();
    appendFileSync(keyFileOf(folder), 'nonsense\n{"claim_id":"a","key_id":"m","wrapped":"1"}\n');
    expect(await openFolderKeyStore(folder)).toMatchObject({ failure: { code: "CB6004", params: { line: 1 } } });
  });

  it("may be read by their owner only", async () => {
    const folder = newFolder();
    await (await openFolder(folder)).close();
    expect(statSync(keyFileOf(folder)).mode & 0o777).toBe(0o600);
  });
});

describe.skipIf(database.reason)(`the keys of claims in a database${database.note}`, () => {
  beforeAll(async () => {
    const store = await openPostgresForTest(database.url);
    await store.close();
  });
  holdToTheContract(async () => {
    await database.run("TRUNCATE claimblocks.data_keys");
    return async () => openDatabaseKeyStore(database.url);
  });

  it("are one for each claim, however many servers make one at the same time", async () => {
    await database.run("TRUNCATE claimblocks.data_keys");
    const masters = createMasterKeys([toMasterKey(randomBytes(32))]);
    const stores = [1, 2, 3].map(() => openDatabaseKeyStore(database.url));
    const rings = stores.map((store) => createKeyRing({ store, masters }));
    const claims = Array.from({ length: 20 }, (_, index) => `claim-${index}`);
    const made = await Promise.all(claims.map((claim) => Promise.all(rings.map((ring) => ring.obtain(claim)))));
    for (const [first, ...others] of made) {
      for (const other of others) expect(other.bytes).toEqual(first?.bytes);
    }
    await Promise.all(stores.map((store) => store.close()));
  });
});

function holdToTheContract(prepare: () => Promise<() => Promise<KeyStore>>): void {
  let open: () => Promise<KeyStore>;
  let store: KeyStore;
  beforeAll(async () => {
    open = await prepare();
    store = await open();
  });
  afterAll(() => store.close());

  it("are kept once for each claim, the first for good", async () => {
    expect(await store.read("a")).toBeUndefined();
    expect(await store.create(keyOf("a", "1"))).toEqual(keyOf("a", "1"));
    expect(await store.create(keyOf("a", "2", "m2"))).toEqual(keyOf("a", "1"));
    const raced = await Promise.all(["3", "4", "5"].map((wrapped) => store.create(keyOf("b", wrapped))));
    expect(new Set(raced.map(({ wrapped }) => wrapped)).size).toBe(1);
    expect(await store.read("b")).toEqual(raced[0]);
    await store.create(keyOf('"quoted" ü', "6", "m2"));
    expect((await store.examples()).map(({ key_id }) => key_id).toSorted()).toEqual(["m1", "m2"]);
  });

  it("are there again when the place is opened again", async () => {
    const before = await allOf(store);
    await store.close();
    store = await open();
    expect(before).toHaveLength(3);
    expect(await allOf(store)).toEqual(before);
  });

  it("can be wrapped anew, and then more can be made", async () => {
    const changed = await store.rewrap((key) => (key.key_id === "m3" ? key : { ...key, key_id: "m3", wrapped: "9" }));
    expect(changed).toBe(3);
    expect(await store.rewrap((key) => key)).toBe(0);
    await store.create(keyOf("d", "7", "m3"));
    await store.close();
    store = await open();
    expect(await allOf(store)).toEqual(['"quoted" ü m3 9', "a m3 9", "b m3 9", "d m3 7"]);
  });
}
