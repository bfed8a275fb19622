import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withDigest } from "../../../server/store/embedded/snapshot-digest.ts";
import { createRandomSource } from "../model/random-source.ts";
import { commitOf, committed } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { claims, commits, fillFolder, forge, linesOf, sealedEvents, verify, verifyAnswer } from "./sample-history.ts";

const newFolder = temporaryFolders();
const original = newFolder();
const folder = newFolder();
const place = { dataFolder: folder };
const log = join(folder, "commits.jsonl");
const snapshot = join(folder, "snapshot.jsonl");

beforeAll(() => fillFolder(original));
beforeEach(() => {
  for (const file of ["commits.jsonl", "snapshot.jsonl"]) copyFileSync(join(original, file), join(folder, file));
});

function rewrite(change: (lines: string[]) => readonly string[]): void {
  writeFileSync(log, change(linesOf(log)).join(""));
}

/** Writes the snapshot anew, with the digest that it then must have. */
function rewriteSnapshot(change: (lines: string[]) => readonly string[]): void {
  const lines = change(linesOf(snapshot).slice(0, -1));
  writeFileSync(snapshot, [...withDigest(lines)].join(""));
}

async function placesOf(found = verify(place)): Promise<readonly string[]> {
  return (await found).findings.map((finding) => `${finding.place} ${finding.code}`);
}

describe("an untouched data folder", () => {
  test("verifies, and says how much there is and what its head is", async () => {
    expect(await verify(place)).toEqual({
      place: folder,
      commits,
      events: commits,
      chains: claims + 1,
      documents: claims + 1,
      after: 0,
      through: commits,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      commit_head: expect.stringMatching(/^[0-9a-f]{64}$/),
      sealed_through: sealedEvents,
      unfinished_bytes: 0,
      finding_count: 0,
      findings: [],
    });
  });

  test("verifies while a server goes on writing, and has had each head that it ever had", async () => {
    const { head: before } = await verify(place);
    const { store } = await openForTest(folder);
    const writing = Array.from({ length: 200 }, (_, at) => committed(store.commit(commitOf("notes", `n${at}`, 0, {}))));
    for (let round = 0; round < 5; round += 1)
      expect(await verify(place, before ?? "")).toMatchObject({ findings: [] });
    await Promise.all(writing);
    expect(await verify(place, before ?? "")).toMatchObject({ commits: commits + 200, findings: [] });
    await store.close();
    expect(await verify(place, before ?? "")).toMatchObject({ commits: commits + 200, findings: [] });
  });

  test("may end with a write that was cut off", async () => {
    appendFileSync(log, '{"sequence":32,"prev');
    expect(await verify(place)).toMatchObject({ unfinished_bytes: 20, findings: [], commits });
  });

  test("is not to be found where there is none", async () => {
    const answer = await verifyAnswer({ dataFolder: join(folder, "nothing") });
    expect(answer).toMatchObject({ failure: { code: "CB6022" } });
    const other = newFolder();
    mkdirSync(join(other, "commits.jsonl"));
    expect(await verifyAnswer({ dataFolder: other })).toMatchObject({ failure: { code: "CB6003" } });
  });
});

describe("the log of a data folder", () => {
  test("betrays any flipped bit, at its line", async () => {
    const random = createRandomSource(20260302);
    const bytes = readFileSync(log);
    for (let flip = 0; flip < 200; flip += 1) {
      const at = random.below(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(log, flipped);
      const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
      const places = (await verify(place)).findings.map((finding) => finding.place);
      expect(places, `bit of byte ${at}`).toContain(`${log}:${line}`);
    }
  });

  test.each([2, 9, 20, commits + 1])("betrays that line %i was taken out", async (line) => {
    rewrite((lines) => lines.toSpliced(line - 1, 1));
    const places = await placesOf();
    // The last one is missed by the snapshot, which was written after it.
    expect(places[0]).toBe(line > commits ? `${log} CB6031` : `${log}:${line} CB6031`);
  });

  test("betrays a line that was put in again", async () => {
    rewrite((lines) => lines.toSpliced(12, 0, lines[5] ?? ""));
    expect((await placesOf())[0]).toBe(`${log}:13 CB6031`);
  });

  test("betrays two lines that were swapped", async () => {
    rewrite((lines) => lines.with(7, lines[8] ?? "").with(8, lines[7] ?? ""));
    expect(await placesOf()).toEqual(expect.arrayContaining([`${log}:8 CB6031`, `${log}:9 CB6031`]));
  });

  test("betrays a header of another log", async () => {
    rewrite((lines) => lines.with(0, (lines[0] ?? "").replace("2", "3")));
    expect((await placesOf())[0]).toBe(`${log}:1 CB6030`);
  });

  test("names the event and the subject of an edit, with what was recorded and what is there", async () => {
    rewrite((lines) => lines.map((line) => line.replace("Zoë 4", "Zoë 5")));
    const { findings } = await verify(place);
    expect(findings).toEqual([
      {
        code: "CB6030",
        place: `${log}:15`,
        reason: "the content of event 14 does not match its hash",
        event: 14,
        subject: "claims/c4",
        expected: expect.stringMatching(/^[0-9a-f]{64}$/),
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test("names the document whose content was edited", async () => {
    rewrite((lines) => lines.map((line) => line.replace('"zebra":7,"claim_status":"open"', '"zebra":8')));
    const [finding] = (await verify(place)).findings;
    expect(finding).toMatchObject({ code: "CB6030", place: `${log}:23`, subject: "claims/c7" });
  });

  test("survives a line that holds the strangest things", async () => {
    const strange = [
      "null",
      "[]",
      '{"sequence":1,"puts":7}',
      '{"sequence":"x","previous":null,"puts":[],"events":[null]}',
    ];
    rewrite((lines) => lines.toSpliced(4, 0, ...strange.map((text) => `${text}\n`)));
    const places = await placesOf();
    for (const line of [5, 6, 7, 8]) expect(places).toContain(`${log}:${line} CB6030`);
  });

  test("lists the first twenty findings and counts the others", async () => {
    rewrite((lines) => lines.toReversed());
    const { findings, finding_count } = await verify(place);
    expect(findings).toHaveLength(20);
    expect(finding_count).toBeGreaterThan(20);
  });
});

function sealBroken(line: number): unknown {
  const reason = `the events up to ${sealedEvents} are not those that were sealed`;
  return expect.objectContaining({ code: "CB6033", place: `${log}:${line}`, subject: "audit/heads", reason });
}

describe("a log that was written anew with hashes that fit", () => {
  beforeEach(() => rmSync(snapshot));

  test("still has no event changed before the seal", async () => {
    forge(log, (all) => all.map((commit) => ({ ...commit, actor: { ...commit.actor, name: "Eve" } })));
    expect(await verify(place)).toMatchObject({ findings: expect.arrayContaining([sealBroken(commits + 1)]) });
  });

  test("still has the last event of a chain", async () => {
    forge(log, (all) => all.toSpliced(3 * claims - 1, 1));
    expect((await verify(place)).findings).toContainEqual(expect.objectContaining({ code: "CB6033" }));
  });

  test("still has every subject", async () => {
    forge(log, (all) => all.filter(({ events }) => events[0]?.subject.id !== "c3"));
    expect((await verify(place)).findings).toContainEqual(expect.objectContaining({ code: "CB6033" }));
  });

  test("still has its events in their order", async () => {
    forge(log, ([first, second, third, fourth, ...others]) => {
      return [first, second, fourth, third, ...others].filter((commit) => commit !== undefined);
    });
    expect(await verify(place)).toMatchObject({ findings: expect.arrayContaining([sealBroken(commits + 1)]) });
  });

  test("does not have a head that somebody kept, when even the seal was made anew", async () => {
    const { head } = await verify({ dataFolder: original });
    forge(log, (all) => all.slice(0, 12));
    const { findings } = await verify(place, head ?? "");
    expect(findings).toContainEqual(expect.objectContaining({ code: "CB6034", place: folder }));
  });

  test("does not have a head that covers documents, when one was changed and every event left", async () => {
    const { commit_head } = await verify({ dataFolder: original });
    expect(await verify(place, commit_head ?? "")).toMatchObject({ commit_head, findings: [] });
    forge(log, (all) => {
      for (const { puts } of all) for (const put of puts) if (put.id === "c3") put.document["zebra"] = 1_000_000;
      return all;
    });
    const { findings } = await verify(place, commit_head ?? "");
    expect(findings).toEqual([expect.objectContaining({ code: "CB6034", place: folder })]);
  });
});

describe("the snapshot of a data folder", () => {
  test("betrays any flipped bit", async () => {
    const random = createRandomSource(7);
    const bytes = readFileSync(snapshot);
    for (let flip = 0; flip < 50; flip += 1) {
      const flipped = Buffer.from(bytes);
      const at = random.below(bytes.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      writeFileSync(snapshot, flipped);
      expect(await placesOf(), `bit of byte ${at}`).toEqual([`${snapshot} CB6030`]);
    }
  });

  test.each([
    ["a changed document", (line: string) => line.replace('"zebra":3', '"zebra":4'), "content"],
    ["a document of an earlier version", (line: string) => line.replace('"c3",2,', '"c3",1,'), "version 2"],
    ["other keys to find it by", (line: string) => line.replace('"closed"', '"open"'), "claim_status closed"],
    ["another creation", (line: string) => line.replace('"c3",2,10', '"c3",2,11'), "created by commit 10"],
  ])("betrays %s, though its digest fits", async (_what, change, expected) => {
    rewriteSnapshot((lines) => lines.map((line) => (line.includes('"c3"') ? change(line) : line)));
    expect((await verify(place)).findings).toEqual([
      expect.objectContaining({
        code: "CB6032",
        place: snapshot,
        subject: "claims/c3",
        expected: expect.stringContaining(expected),
      }),
    ]);
  });

  test("betrays documents that were swapped, taken out or put in, though its digest fits", async () => {
    rewriteSnapshot((lines) =>
      lines.flatMap((line) => {
        if (line.includes('"c5"') && line.startsWith('["document"')) return [];
        if (line.includes('"c6"') && line.startsWith('["document"')) return [line, line.replace('"c6"', '"c66"')];
        return [line.includes('"c1"') ? line.replace('"zebra":1', '"zebra":2') : line];
      }),
    );
    const subjects = (await verify(place)).findings.map(({ subject }) => subject);
    expect(new Set(subjects)).toEqual(new Set(["claims/c1", "claims/c5", "claims/c66"]));
  });

  test("betrays that it holds nothing, though its digest fits", async () => {
    rewriteSnapshot(() => []);
    expect(await placesOf()).toEqual([`${snapshot} CB6030`]);
  });

  test("betrays that it belongs to another log", async () => {
    const other = newFolder();
    await fillFolder(other);
    copyFileSync(join(other, "snapshot.jsonl"), snapshot);
    expect(await placesOf()).toEqual([`${snapshot} CB6032`]);
  });
});
