import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BlobStore, sha256Of } from "../../../../server/store/blobs/blob-store.ts";
import { openDatabaseBlobStore } from "../../../../server/store/blobs/database-blob-store.ts";
import { createFolderBlobStore } from "../../../../server/store/blobs/folder-blob-store.ts";
import { createMemoryBlobStore } from "../../../../server/store/blobs/memory-blob-store.ts";
import { StoreUnavailable } from "../../../../server/store/store-unavailable.ts";
import { openDatabase } from "../../../../server/store/postgres/database.ts";
import { openTestDatabase } from "../../../support/postgres/test-database.ts";
import { temporaryFolders } from "../embedded/temporary-folders.ts";
import { openPostgresForTest } from "../postgres/postgres-for-test.ts";

const newFolder = temporaryFolders();
const database = await openTestDatabase();
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256));

function keepsFiles(open: () => BlobStore): void {
  it("gives back what was put, by its hash, for good", async () => {
    const store = open();
    const name = await store.put(bytes);
    expect(name).toBe(sha256Of(bytes));
    expect((await store.get(name))?.equals(bytes)).toBe(true);
    const empty = await store.put(Buffer.alloc(0));
    expect((await store.get(empty))?.length).toBe(0);
    await store.close();
  });

  it("keeps the same bytes once, however many put them at the same time", async () => {
    const store = open();
    const names = await Promise.all(Array.from({ length: 10 }, () => store.put(bytes)));
    expect(new Set(names)).toEqual(new Set([sha256Of(bytes)]));
    expect((await store.get(sha256Of(bytes)))?.equals(bytes)).toBe(true);
    await store.close();
  });

  it("has nothing under any other name", async () => {
    const store = open();
    await store.put(bytes);
    for (const name of ["0".repeat(64), "", "../commits.jsonl", `${sha256Of(bytes)}/`, sha256Of(bytes).toUpperCase()]) {
      expect(await store.get(name)).toBeUndefined();
    }
    await store.close();
  });
}

describe("files in memory", () => {
  keepsFiles(createMemoryBlobStore);
});

describe("files in a folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = join(newFolder(), "data", "blobs");
  });

  keepsFiles(() => createFolderBlobStore(folder));

  it("have their names only when they are whole, and leave nothing else behind", () => {
    expect(readdirSync(folder).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it("are not given out when their bytes are not those of their names", async () => {
    const store = createFolderBlobStore(newFolder());
    const own = createFolderBlobStore(folder);
    const name = await own.put(Buffer.from("as it was"));
    writeFileSync(join(folder, name), "as it is");
    expect(await own.get(name)).toBeUndefined();
    await own.put(Buffer.from("as it was"));
    expect(readFileSync(join(folder, name), "utf8")).toBe("as it was");
    expect(await store.get(name)).toBeUndefined();
  });

  it("that cannot be written say so as the store does, and leave no half of themselves", async () => {
    const place = newFolder();
    writeFileSync(join(place, "file"), "");
    await expect(createFolderBlobStore(join(place, "file", "blobs")).put(bytes)).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
    const taken = join(place, "blobs");
    mkdirSync(join(taken, sha256Of(bytes)), { recursive: true });
    await expect(createFolderBlobStore(taken).put(bytes)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(createFolderBlobStore(taken).get(sha256Of(bytes))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(readdirSync(taken)).toEqual([sha256Of(bytes)]);
    expect(existsSync(join(place, "file", "blobs"))).toBe(false);
  });
});

describe.skipIf(database.reason)(`files in a database${database.note}`, () => {
  beforeAll(async () => {
    await database.clear();
    await (await openPostgresForTest(database.url)).close();
  });
  afterAll(() => database.clear());

  keepsFiles(() => openDatabaseBlobStore(database.url));

  it("can be neither changed nor deleted, nor stand under another name", async () => {
    const own = openDatabase({ connectionString: database.url, connections: 1, statementMs: 0 });
    await expect(own.query("DELETE FROM claimblocks.blobs")).rejects.toThrow(/append-only/);
    await expect(own.query("UPDATE claimblocks.blobs SET content = ''")).rejects.toThrow(/append-only/);
    const forged = "INSERT INTO claimblocks.blobs (sha256, content) VALUES ($1, $2)";
    await expect(own.query(forged, ["0".repeat(64), bytes])).rejects.toThrow(/blobs_check/);
    await own.close();
  });

  it("say as the store does that the database is away", async () => {
    const away = new URL(database.url);
    away.port = "1";
    const store = openDatabaseBlobStore(away.href);
    await expect(store.put(bytes)).rejects.toBeInstanceOf(StoreUnavailable);
    await store.close();
  });
});
