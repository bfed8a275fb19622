import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyFileOf, openFolderKeyStore } from "../../../server/sealing/folder-key-store.ts";
import { rotateKeysAt } from "../../../server/sealing/keys-at-place.ts";
import { createMasterKeys, parseMasterKeys } from "../../../server/sealing/master-keys.ts";
import { sandboxKeyFile } from "../../../server/sealing/read-master-keys.ts";
import { rotateKeys } from "../../../server/sealing/rotate-keys.ts";
import { unwrapKey, type WrappedKey } from "../../../server/sealing/wrapped-key.ts";
import { createKeyFile } from "../../../server/sealing/write-key-file.ts";
import { createToken } from "../../../server/auth/manage-tokens.ts";
import { copyStore } from "../../../server/store/copy/copy-store.ts";
import { openStore } from "../../../server/store/embedded/open-store.ts";
import { type RunningServer, startServer, type StartResult } from "../../../server/start-server.ts";
import { openTestDatabase } from "../../support/postgres/test-database.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { bankModule, numbers, opening } from "./canaries.ts";

const newFolder = temporaryFolders();
const onProgress = (): void => undefined;
const database = await openTestDatabase();

interface Place {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly keyFile?: string;
  readonly key?: string;
}

const start = (place: Place): Promise<StartResult> =>
  startServer({ port: 0, portGiven: true, host: "127.0.0.1", modulePaths: [bankModule], strict: false, ...place });

async function started(place: Place): Promise<RunningServer> {
  const result = await start(place);
  if ("mistakes" in result) throw new Error(JSON.stringify(result.mistakes));
  return result.server;
}

async function mistakeOf(place: Place): Promise<string> {
  const result = await start(place);
  if ("mistakes" in result) return result.mistakes.map(({ code }) => code).join();
  await result.server.close();
  return "started";
}

const post = (url: string, body: object) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

async function openClaimAt({ url }: RunningServer): Promise<string> {
  const opened = await post(`${url}/v1/claims`, opening);
  expect(opened.status).toBe(201);
  return String(opened.headers.get("location"));
}

async function unmasked({ url }: RunningServer, claim: string): Promise<unknown> {
  const body = { pointer: "/claimant/id_number", reason: "For the test" };
  return (await post(`${url}${claim}/unmask`, body)).json();
}

const shown = { value: numbers.claimant };

async function keysIn(folder: string): Promise<readonly WrappedKey[]> {
  const opened = await openFolderKeyStore(folder);
  if ("failure" in opened) throw new Error(opened.failure.code);
  const keys: WrappedKey[] = [];
  for await (const key of opened.keyStore.all()) keys.push(key);
  await opened.keyStore.close();
  return keys;
}

describe("the master key", () => {
  it("is made by a sandbox for itself, readable by its owner only", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    expect(server.keyMade).toBe(sandboxKeyFile(dataFolder));
    expect(statSync(sandboxKeyFile(dataFolder)).mode & 0o777).toBe(0o600);
    await server.close();
    const again = await started({ dataFolder });
    expect(again.keyMade).toBeUndefined();
    await again.close();
  });

  it("must be given where there are tokens, even if a sandbox made one before", async () => {
    const dataFolder = newFolder();
    await (await started({ dataFolder })).close();
    const opened = await openStore({ folder: dataFolder });
    if ("failure" in opened) throw new Error(opened.failure.code);
    await createToken(opened.store, { owner: "Thandi", role: "handler", days: 1, now: Date.now() });
    await opened.store.close();
    expect(await mistakeOf({ dataFolder })).toBe("CB7210");
    expect(await mistakeOf({ dataFolder, keyFile: sandboxKeyFile(dataFolder) })).toBe("started");
  });

  it("is refused when it is not what the data was sealed with, is lost, or cannot be read", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    await openClaimAt(server);
    await server.close();
    const other = join(newFolder(), "other.key");
    await createKeyFile(other);
    expect(await mistakeOf({ dataFolder, keyFile: other })).toBe("CB7212");
    expect(await mistakeOf({ dataFolder, key: randomBytes(32).toString("base64") })).toBe("CB7212");
    expect(await mistakeOf({ dataFolder, keyFile: join(dataFolder, "none.key") })).toBe("CB7211");
    writeFileSync(other, "5d41402abc4b2a76:c2hvcnQ=\n");
    expect(await mistakeOf({ dataFolder, keyFile: other })).toBe("CB7211");
    expect(await mistakeOf({ dataFolder, keyFile: other, key: randomBytes(32).toString("base64") })).toBe("CB7214");
    const [id = "", base64 = ""] = readFileSync(sandboxKeyFile(dataFolder), "utf8").trim().split(":");
    writeFileSync(other, `${id}:${base64.startsWith("A") ? "B" : "A"}${base64.slice(1)}\n`);
    expect(await mistakeOf({ dataFolder, keyFile: other })).toBe("CB7212");
    expect(await mistakeOf({ dataFolder, key: base64 })).toBe("started");
    rmSync(sandboxKeyFile(dataFolder));
    expect(await mistakeOf({ dataFolder })).toBe("CB7212");
    rmSync(keyFileOf(dataFolder));
    expect(await mistakeOf({ dataFolder, key: base64 })).toBe("CB7213");
  });
});

describe("a rotation", () => {
  it("wraps every claim's key with a new master key and touches no commit", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    const claim = await openClaimAt(server);
    await openClaimAt(server);
    await server.close();
    const log = join(dataFolder, "commits.jsonl");
    const before = { log: readFileSync(log), keys: await keysIn(dataFolder) };
    const rotated = await rotateKeysAt({ data: dataFolder, keyFile: undefined, environment: {} });
    expect(rotated).toMatchObject({ rewrapped: before.keys.length, resumed: false });
    expect(readFileSync(log).equals(before.log)).toBe(true);
    const [current, old] = parseMasterKeys(readFileSync(sandboxKeyFile(dataFolder), "utf8")) ?? [];
    if (!current || !old) throw new Error("expected two keys");
    const after = await keysIn(dataFolder);
    expect(new Set(after.map(({ key_id }) => key_id))).toEqual(new Set([current.id]));
    for (const [index, key] of after.entries()) {
      const same = before.keys[index];
      expect(unwrapKey(key, createMasterKeys([current]))?.bytes).toEqual(
        same && unwrapKey(same, createMasterKeys([old]))?.bytes,
      );
    }
    // The old key alone opens nothing any more.
    expect(await mistakeOf({ dataFolder, key: old.bytes.toString("base64") })).toBe("CB7212");
    const again = await started({ dataFolder });
    expect(await unmasked(again, claim)).toEqual(shown);
    await again.close();
  });

  it("that was interrupted goes on with the key that it had begun with", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    const claim = await openClaimAt(server);
    await server.close();
    const keyFile = sandboxKeyFile(dataFolder);
    const keys = readFileSync(keyFileOf(dataFolder));
    await rotateKeys({ dataFolder }, keyFile);
    const withNew = readFileSync(keyFile, "utf8");
    // As a kill leaves it between the new key file and the new keys.
    writeFileSync(keyFileOf(dataFolder), keys);
    const between = await started({ dataFolder });
    expect(await unmasked(between, claim)).toEqual(shown);
    await between.close();
    expect(await rotateKeys({ dataFolder }, keyFile)).toMatchObject({ rewrapped: expect.any(Number), resumed: true });
    expect(readFileSync(keyFile, "utf8")).toBe(withNew);
    const again = await started({ dataFolder });
    expect(await unmasked(again, claim)).toEqual(shown);
    await again.close();
  });

  it("does nothing without the key that is in use", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    await openClaimAt(server);
    const locked = await rotateKeys({ dataFolder }, sandboxKeyFile(dataFolder));
    expect(locked).toMatchObject({ mistake: { code: "CB6002" } });
    await server.close();
    const other = join(newFolder(), "other.key");
    await createKeyFile(other);
    const before = readFileSync(other, "utf8");
    expect(await rotateKeys({ dataFolder }, other)).toMatchObject({ mistake: { code: "CB7212" } });
    expect(readFileSync(other, "utf8")).toBe(before);
  });
});

describe.skipIf(database.reason)(`sealed values in a database${database.note}`, () => {
  it("move there with their keys, are rotated under a running server, and move back", async () => {
    const dataFolder = newFolder();
    const server = await started({ dataFolder });
    const claim = await openClaimAt(server);
    await server.close();
    const keyFile = sandboxKeyFile(dataFolder);
    expect(await copyStore({ from: dataFolder, to: database.url, now: new Date(), onProgress })).toHaveProperty(
      "commits",
    );
    const place = { dataFolder: newFolder(), databaseUrl: database.url, keyFile };
    const there = await started(place);
    expect(await rotateKeys(place, keyFile)).toMatchObject({ resumed: false });
    // The server has never used this claim's key, and reads the file again to find the new master key.
    expect(await unmasked(there, claim)).toEqual(shown);
    await there.close();
    const back = join(newFolder(), "back");
    expect(await copyStore({ from: database.url, to: back, now: new Date(), onProgress })).toHaveProperty("commits");
    const home = await started({ dataFolder: back, keyFile });
    expect(await unmasked(home, claim)).toEqual(shown);
    await home.close();
  });
});
