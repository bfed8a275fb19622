import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exportEvents } from "../../../server/audit/export-events.ts";
import { verifyExport } from "../../../server/audit/verify-export.ts";
import { createRandomSource } from "../model/random-source.ts";
import { commitOf, committed } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { claims, commits, fillFolder, linesOf, seal, sealedEvents, verify } from "./sample-history.ts";

const newFolder = temporaryFolders();
const folder = newFolder();
const place = { dataFolder: folder };
const results = newFolder();
const whole = join(results, "whole.jsonl");
const part = join(results, "part.jsonl");

const write = (file: string, after = 0): ReturnType<typeof exportEvents> =>
  exportEvents(place, { file, after, onProgress: () => undefined });

const findingsOf = (file: string): readonly string[] => {
  const verified = verifyExport(file, undefined);
  if ("failure" in verified) throw new Error(JSON.stringify(verified.failure));
  return verified.findings.map((finding) => `${finding.place} ${finding.code}`);
};

beforeAll(async () => {
  await fillFolder(folder);
  await write(whole);
});

describe("an export", () => {
  test("verifies by itself and ends at the head of the store", async () => {
    const { head } = await verify(place);
    expect(verifyExport(whole, undefined)).toMatchObject({
      events: commits,
      chains: claims + 1,
      head,
      sealed_through: sealedEvents,
      findings: [],
    });
    expect(JSON.parse(linesOf(whole)[0] ?? "")).toEqual({
      format: "claimblocks-audit-1",
      after: 0,
      after_root: null,
      through: commits,
      head,
    });
  });

  test("never takes the place of a file in the data folder", async () => {
    const log = join(folder, "commits.jsonl");
    const before = readFileSync(log);
    for (const file of [log, join(folder, "audit.jsonl"), join(results, "..", basename(folder), "commits.jsonl")]) {
      expect(await write(file)).toMatchObject({ failure: { code: "CB6035", params: { file } } });
    }
    expect(readFileSync(log)).toEqual(before);
    expect(existsSync(join(folder, "audit.jsonl"))).toBe(false);
  });

  test("goes on where another ended", async () => {
    const { store } = await openForTest(folder);
    await committed(store.commit(commitOf("claims", "c1", 2, {})));
    await seal(store, Date.parse("2026-03-02T14:00:00.000Z"));
    await store.close();
    expect(await write(part, commits)).toMatchObject({ after: commits, through: commits + 2, events: 2 });
    const first = verifyExport(whole, undefined);
    expect("head" in first && first.head).toBe(JSON.parse(linesOf(part)[0] ?? "").after_root);
    const { head } = await verify(place);
    expect(verifyExport(part, undefined)).toMatchObject({ after: commits, events: 2, head, findings: [] });
    for (let after = 0; after <= commits + 2; after += 1) {
      await write(part, after);
      expect(verifyExport(part, head ?? "")).toMatchObject({ after, head, findings: [] });
    }
    expect(verifyExport(part, "0".repeat(64))).toMatchObject({ findings: [{ code: "CB6034" }] });
  });

  test("begins at an event that there is", async () => {
    expect(await write(join(results, "late.jsonl"), 1000)).toMatchObject({ failure: { code: "CB6036" } });
    expect(existsSync(join(results, "late.jsonl"))).toBe(false);
  });

  test("betrays any flipped bit", () => {
    const random = createRandomSource(11);
    const bytes = readFileSync(whole);
    const file = join(results, "flipped.jsonl");
    for (let flip = 0; flip < 200; flip += 1) {
      const at = random.below(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(file, flipped);
      const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
      const places = findingsOf(file).map((finding) => finding.split(" ")[0]);
      expect(places, `bit of byte ${at}`).toContain(`${file}:${line}`);
    }
  });

  test.each([
    ["a line was taken out", (lines: string[]) => lines.toSpliced(6, 1), 7],
    ["the last line was taken out", (lines: string[]) => lines.slice(0, -1), 1],
    ["a line was put in", (lines: string[]) => lines.toSpliced(9, 0, lines[3] ?? ""), 10],
    ["a line was put in at the end", (lines: string[]) => [...lines, lines[3] ?? ""], commits + 2],
    ["two lines were swapped", (lines: string[]) => lines.with(4, lines[5] ?? "").with(5, lines[4] ?? ""), 5],
    ["a word was added to a line", (lines: string[]) => lines.with(4, (lines[4] ?? "").replace("{", '{"a":1,')), 5],
    ["nothing is left", () => [], 1],
  ])("betrays that %s", (_what, change, line) => {
    const file = join(results, "tampered.jsonl");
    writeFileSync(file, change(linesOf(whole)).join(""));
    expect(findingsOf(file).map((finding) => finding.split(" ")[0])).toContain(`${file}:${line}`);
  });

  test("is not made of a history that does not verify, and leaves nothing behind", async () => {
    const other = newFolder();
    await fillFolder(other);
    const log = join(other, "commits.jsonl");
    writeFileSync(log, readFileSync(log, "utf8").replace("Zoë 4", "Zoë 5"));
    const target = newFolder();
    const answer = await exportEvents(
      { dataFolder: other },
      { file: join(target, "a.jsonl"), after: 0, onProgress: () => undefined },
    );
    expect(answer).toMatchObject({ finding: { code: "CB6030", place: `${log}:15`, subject: "claims/c4" } });
    expect(readdirSync(target)).toEqual([]);
  });

  test("needs a file that can be written, and one that can be read", async () => {
    const nowhere = join(results, "nowhere", "a.jsonl");
    expect(await write(nowhere)).toMatchObject({ failure: { code: "CB6035", params: { reason: "ENOENT" } } });
    expect(verifyExport(nowhere, undefined)).toMatchObject({ failure: { code: "CB6035" } });
    expect(verifyExport(results, undefined)).toMatchObject({ failure: { code: "CB6035" } });
  });
});
