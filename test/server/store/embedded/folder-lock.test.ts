import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStore } from "../../../../server/store/embedded/open-store.ts";
import { identityOf, type ProcessIdentity } from "../../../../server/store/embedded/process-identity.ts";
import { toStoreFiles } from "../../../../server/store/embedded/store-files.ts";
import { openForTest } from "./open-for-test.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();
const since = "2025-03-01T08:30:00.000Z";

function lockedBy(owner: ProcessIdentity): string {
  const folder = newFolder();
  writeFileSync(toStoreFiles(folder).lock, JSON.stringify({ ...owner, since }));
  return folder;
}

async function opens(folder: string): Promise<boolean> {
  const opened = await openStore({ folder });
  if (!("store" in opened)) return false;
  await opened.store.close();
  return true;
}

describe("the lock of the data folder", () => {
  test("names the process that has it, and is gone after the close", async () => {
    const folder = newFolder();
    const { lock } = toStoreFiles(folder);
    const { store } = await openForTest(folder);
    const second = await openStore({ folder });
    const { pid, host } = identityOf(process.pid);
    expect(second).toMatchObject({ failure: { code: "CB6002", params: { folder, file: lock, pid, host } } });
    expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid, host });
    await store.close();
    expect(existsSync(lock)).toBe(false);
    expect(await opens(folder)).toBe(true);
  });

  test("is left alone at the close when it has become another's meanwhile", async () => {
    const folder = newFolder();
    const { lock } = toStoreFiles(folder);
    const { store } = await openForTest(folder);
    writeFileSync(lock, "another's");
    await store.close();
    expect(readFileSync(lock, "utf8")).toBe("another's");
  });

  test("lets one of many openers in", async () => {
    const folder = newFolder();
    const opened = await Promise.all(Array.from({ length: 10 }, () => openStore({ folder })));
    const stores = opened.flatMap((each) => ("store" in each ? [each.store] : []));
    expect(stores).toHaveLength(1);
    await stores[0]?.close();
  });

  test("of a process that is gone is taken over", async () => {
    const gone = { ...identityOf(process.pid), pid: 2 ** 22 + 1, birth: null };
    expect(await opens(lockedBy(gone))).toBe(true);
  });

  test.runIf(existsSync("/proc/self/stat"))(
    "of a process whose number now belongs to another is taken over",
    async () => {
      const reused = { ...identityOf(process.pid), birth: "another boot/1" };
      expect(await opens(lockedBy(reused))).toBe(true);
    },
  );

  test("of a running process is respected, also where its start is not known", async () => {
    expect(await opens(lockedBy({ ...identityOf(process.ppid), birth: null }))).toBe(false);
    expect(await opens(lockedBy(identityOf(process.ppid)))).toBe(false);
  });

  test("of another host is respected, since nothing is known about its processes", async () => {
    const folder = lockedBy({ pid: 2 ** 22 + 1, host: `not-${hostname()}`, birth: null });
    expect(await openStore({ folder })).toMatchObject({ failure: { params: { host: `not-${hostname()}`, since } } });
  });

  test("that is being written is respected; one that was never finished is taken over", async () => {
    const folder = newFolder();
    const { lock } = toStoreFiles(folder);
    writeFileSync(lock, "");
    expect(await openStore({ folder })).toMatchObject({ failure: { code: "CB6002", params: { pid: "unknown" } } });
    utimesSync(lock, new Date(0), new Date(0));
    expect(await opens(folder)).toBe(true);
  });
});

describe("a folder that cannot be used", () => {
  test("is a failure with the reason of the operating system", async () => {
    const file = join(newFolder(), "a-file");
    writeFileSync(file, "");
    expect(await openStore({ folder: file })).toMatchObject({ failure: { code: "CB6003" } });
    expect(await openStore({ folder: join(file, "below") })).toMatchObject({
      failure: { code: "CB6003", params: { folder: join(file, "below"), reason: "ENOTDIR" } },
    });
    const folder = newFolder();
    mkdirSync(toStoreFiles(folder).log);
    expect(await openStore({ folder })).toMatchObject({ failure: { code: "CB6003", params: { reason: "EISDIR" } } });
    expect(existsSync(toStoreFiles(folder).lock)).toBe(false);
  });

  test("is created when it is only missing", async () => {
    expect(await opens(join(newFolder(), "some", "where"))).toBe(true);
  });
});
