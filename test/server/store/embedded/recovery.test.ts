import { appendFileSync, existsSync, ftruncateSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formatHeaderLine } from "../../../../server/store/embedded/header-line.ts";
import { openLogFile } from "../../../../server/store/embedded/log-file.ts";
import { openStore } from "../../../../server/store/embedded/open-store.ts";
import { type Recovery, recover } from "../../../../server/store/embedded/recover.ts";
import { sealLine } from "../../../../server/store/embedded/sealed-line.ts";
import { withDigest } from "../../../../server/store/embedded/snapshot-digest.ts";
import { toStoreFiles } from "../../../../server/store/embedded/store-files.ts";
import { allEvents, commitOf, committed } from "../commit-samples.ts";
import { openForTest } from "./open-for-test.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();
const commits = 4;
let log: Buffer;
let snapshot: Buffer;
/** The byte after each line; the first is the header. */
let lineEnds: number[];

beforeAll(async () => {
  const folder = newFolder();
  const { store } = await openForTest(folder);
  for (let version = 0; version < commits; version += 1) {
    await committed(store.commit(commitOf("claims", "c1", version, { claim_status: "open", name: `Zoë ${version}` })));
  }
  await store.close();
  log = readFileSync(toStoreFiles(folder).log);
  snapshot = readFileSync(toStoreFiles(folder).snapshot);
  lineEnds = [...log.keys()].filter((at) => log[at] === 0x0a).map((at) => at + 1);
});

function folderWith(logBytes: Buffer, snapshotBytes?: Buffer): string {
  const folder = newFolder();
  const files = toStoreFiles(folder);
  writeFileSync(files.log, logBytes);
  if (snapshotBytes !== undefined) writeFileSync(files.snapshot, snapshotBytes);
  return folder;
}

/** Thousands of starts, so without their syncs: what is cut off shows in the file all the same. */
async function recoverWithoutSync(path: string): Promise<Recovery> {
  const file = openLogFile(path, Infinity);
  try {
    const unsynced = { ...file, truncate: (offset: number) => ftruncateSync(file.descriptor, offset) };
    return await recover(unsynced, undefined, new Date(0));
  } finally {
    await file.close();
  }
}

function lines(): string[] {
  return log.toString().trimEnd().split("\n");
}

function resealed(line: string, from: string | RegExp, to: string): string {
  const unclosed = line.slice(0, line.lastIndexOf(',"hash"'));
  return sealLine(unclosed.replace(from, to)).line.trimEnd();
}

function failureOf(opened: Awaited<ReturnType<typeof openStore>>): unknown {
  return "failure" in opened ? opened.failure : "opened";
}

describe("a torn last line", () => {
  test("is cut off, wherever it was torn, and every whole commit before it is kept", async () => {
    const path = toStoreFiles(newFolder()).log;
    const header = lineEnds[0] ?? 0;
    for (let length = 0; length <= log.length; length += length < header - 8 ? 8 : 1) {
      writeFileSync(path, log.subarray(0, length));
      const recovered = await recoverWithoutSync(path);
      const whole = lineEnds.filter((end) => end <= length);
      const kept = Math.max(0, whole.length - 1);
      expect(recovered).toMatchObject({ replayed: kept, state: { position: { sequence: kept, event: kept } } });
      // Without a whole header there was nothing yet: a new one is written.
      const wanted = whole.length > 0 ? log.subarray(0, whole.at(-1)) : Buffer.from(formatHeaderLine(new Date(0)).line);
      expect(readFileSync(path).equals(wanted)).toBe(true);
    }
  });

  test("leaves a store that goes on from the last whole commit", async () => {
    const [, , , third = 0] = lineEnds;
    for (const length of [third + 1, third + 100, log.length - 1]) {
      const folder = folderWith(log.subarray(0, length));
      const { store, recovery } = await openForTest(folder);
      expect(recovery).toEqual({ snapshot: "absent", replayed: 3, cutBytes: length - third });
      expect(await store.read("claims", "c1")).toMatchObject({ version: 3, document: { name: "Zoë 2" } });
      await committed(store.commit(commitOf("claims", "c1", 3, { name: "again" })));
      await store.close();
      rmSync(toStoreFiles(folder).snapshot);
      const again = await openForTest(folder);
      expect(await again.store.read("claims", "c1")).toMatchObject({ version: 4, document: { name: "again" } });
      expect(await allEvents(again.store)).toHaveLength(4);
      await again.store.close();
    }
  });

  test("may be the zeros that a power cut leaves behind", async () => {
    const folder = folderWith(Buffer.concat([log, Buffer.alloc(5000)]), snapshot);
    const { store, recovery } = await openForTest(folder);
    expect(recovery).toEqual({ snapshot: "read", replayed: 0, cutBytes: 5000 });
    await store.close();
    expect(readFileSync(toStoreFiles(folder).log).equals(log)).toBe(true);
  });
});

describe("a changed log stops the start and stays as it is", () => {
  test("when any byte before the last newline is another one", async () => {
    const path = toStoreFiles(newFolder()).log;
    for (let at = 0; at < log.length - 1; at += 1) {
      const changed = Buffer.from(log);
      changed[at] = (changed[at] ?? 0) ^ (at % 2 === 0 ? 1 : 0x20);
      writeFileSync(path, changed);
      const recovered = await recoverWithoutSync(path);
      const line = lineEnds.findIndex((end) => at < end) + 1;
      const expected = line === 1 ? { code: "CB6005" } : { code: "CB6004", params: { file: path, line } };
      expect(recovered).toMatchObject({ failure: expected });
      expect(readFileSync(path).equals(changed)).toBe(true);
    }
  });

  test("when a line is missing, doubled, moved, or added without its hash", async () => {
    const [header = "", first = "", second = "", third = "", fourth = ""] = lines();
    const broken: readonly [written: readonly string[], line: number][] = [
      [[header, first, third, fourth], 3],
      [[header, first, first, second, third, fourth], 3],
      [[header, first, third, second, fourth], 3],
      [[header, second, third, fourth], 2],
      [[header, first, second, third, fourth, "{}"], 6],
      [[header, first, second, "", third, fourth], 4],
      [[header, header, first, second, third, fourth], 2],
    ];
    for (const [written, line] of broken) {
      const folder = folderWith(Buffer.from(`${written.join("\n")}\n`));
      const before = readFileSync(toStoreFiles(folder).log);
      const offset = Buffer.byteLength(written.slice(0, line - 1).join("\n")) + 1;
      expect(failureOf(await openStore({ folder }))).toMatchObject({ code: "CB6004", params: { line, offset } });
      expect(readFileSync(toStoreFiles(folder).log).equals(before)).toBe(true);
    }
  });

  test("when a line was edited and given a new hash of its own", async () => {
    const cases = [
      // The line after it finds the edit; the last line is found by what it says of the line before it.
      { edited: 1, from: '"open"', to: '"paid"', line: 3 },
      { edited: 4, from: /"previous":"[0-9a-f]{64}","at"/, to: `"previous":"${"0".repeat(64)}","at"`, line: 5 },
      { edited: 4, from: '"sequence":4', to: '"sequence":5', line: 5 },
      { edited: 4, from: '"version":4', to: '"version":7', line: 5 },
      { edited: 4, from: '"puts"', to: '"posts"', line: 5 },
      { edited: 4, from: '"collection":"claims"', to: '"collection":"later"', line: 5 },
    ];
    for (const { edited, from, to, line } of cases) {
      const written = lines();
      written[edited] = resealed(written[edited] ?? "", from, to);
      expect(written).not.toEqual(lines());
      const folder = folderWith(Buffer.from(`${written.join("\n")}\n`));
      expect(failureOf(await openStore({ folder }))).toMatchObject({ code: "CB6004", params: { line } });
    }
  });

  test("when it is another program's file, or of a later format", async () => {
    const later = lines()[0]?.replace('"format_version":1', '"format_version":2') ?? "";
    for (const content of [
      "hello",
      "hello\n",
      '{"format":"claimblocks-commit-log"}\n',
      `${later}\n`,
      "\0".repeat(300),
    ]) {
      const folder = folderWith(Buffer.from(content));
      expect(failureOf(await openStore({ folder }))).toMatchObject({ code: "CB6005" });
      expect(readFileSync(toStoreFiles(folder).log, "utf8")).toBe(content);
    }
  });

  test("and lets go of the folder, so that the next start can succeed", async () => {
    const folder = folderWith(Buffer.from("hello\n"));
    await openStore({ folder });
    expect(existsSync(toStoreFiles(folder).lock)).toBe(false);
    writeFileSync(toStoreFiles(folder).log, log);
    const { store } = await openForTest(folder);
    await store.close();
  });
});

describe("a snapshot", () => {
  test("spares reading the part of the log that it covers", async () => {
    const folder = folderWith(log, snapshot);
    const { store, recovery } = await openForTest(folder);
    expect(recovery).toEqual({ snapshot: "read", replayed: 0, cutBytes: 0 });
    expect(await store.read("claims", "c1")).toMatchObject({ version: 4 });
    await store.close();
  });

  test("that is damaged at any byte is set aside for the whole log", async () => {
    for (let at = 0; at < snapshot.length; at += 13) {
      const damaged = Buffer.from(snapshot);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const { store, recovery } = await openForTest(folderWith(log, damaged));
      expect(recovery).toEqual({ snapshot: "damaged", replayed: commits, cutBytes: 0 });
      expect(await store.read("claims", "c1")).toMatchObject({ version: 4, document: { name: "Zoë 3" } });
      await store.close();
    }
  });

  test("that was cut short is set aside for the whole log", async () => {
    for (const length of [0, 10, snapshot.length - 80, snapshot.length - 1]) {
      const { store, recovery } = await openForTest(folderWith(log, snapshot.subarray(0, length)));
      expect(recovery).toMatchObject({ snapshot: "damaged", replayed: commits });
      await store.close();
    }
  });

  test("of other collections or indexes than are declared now is set aside for the whole log", async () => {
    const [header = "", ...rest] = snapshot.toString().trimEnd().split("\n").slice(0, -1);
    const other = [header.replace('"claim_status"', '"another_field"'), ...rest].map((line) => `${line}\n`);
    expect(other[0]).not.toBe(`${header}\n`);
    for (const [written, origin] of [
      [[`${header}\n`, ...other.slice(1)], "read"],
      [other, "damaged"],
    ] as const) {
      const folder = folderWith(log, Buffer.from([...withDigest(written)].join("")));
      const { store, recovery } = await openForTest(folder);
      expect(recovery.snapshot).toBe(origin);
      expect((await store.list("claims", { where: { claim_status: "open" }, limit: 9 })).documents).toHaveLength(1);
      await store.close();
    }
  });

  test("proves that a shorter log, another log, or none has lost commits", async () => {
    const other = newFolder();
    const { store } = await openForTest(other);
    for (let at = 0; at < 9; at += 1) await committed(store.commit(commitOf("claims", `other-${at}`, 0, { at })));
    await store.close();
    const unterminated = Buffer.concat([log.subarray(0, -1), Buffer.from(" ")]);
    const shorter = log.subarray(0, lineEnds.at(-2));
    const logs = [shorter, unterminated, readFileSync(toStoreFiles(other).log), Buffer.alloc(0)];
    for (const written of logs) {
      const folder = folderWith(written, snapshot);
      const expected = { code: "CB6006", params: { sequence: 4, offset: log.length } };
      expect(failureOf(await openStore({ folder }))).toMatchObject(expected);
      expect(readFileSync(toStoreFiles(folder).log).equals(written)).toBe(true);
    }
  });

  test("does not hide a change in the log behind it", async () => {
    const folder = folderWith(log, snapshot);
    appendFileSync(toStoreFiles(folder).log, "{}\n");
    expect(failureOf(await openStore({ folder }))).toMatchObject({ code: "CB6004", params: { line: 6 } });
  });

  test("can be thrown away: the log rebuilds it", async () => {
    const folder = folderWith(log);
    const { store } = await openForTest(folder);
    await store.close();
    expect(readFileSync(toStoreFiles(folder).snapshot).equals(snapshot)).toBe(true);
  });
});
