import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { median } from "../measure/median.ts";
import { type Result, type Row, toResult } from "../row.ts";
import { inBenchFolder, openBenchStore } from "../store/bench-folder.ts";
import { createClaimWriter } from "../store/claim-writer.ts";

const rounds = 7;
const commitsOf = new Map([
  [1, 300],
  [16, 2_000],
  [64, 6_000],
]);
const targets = new Map([
  [1, 0.6],
  [16, 4],
  [64, 10],
]);
const appends = 300;

/** Acknowledged commits of the embedded store, beside one writer that appends as many bytes and waits for the disk. */
export const storeCommits: Row = {
  measure: () =>
    inBenchFolder(async (folder) => {
      const store = await openBenchStore(join(folder, "data"));
      const writer = createClaimWriter(store);
      await writer.create(500, 16);
      const line = Buffer.alloc(Math.round(statSync(join(folder, "data", "commits.jsonl")).size / writer.count), "x");
      const file = openSync(join(folder, "raw"), "a");
      const rates = new Map([...commitsOf.keys()].map((writers) => [writers, [] as number[]]));
      const raw: number[] = [];
      for (let round = 0; round < rounds; round++) {
        raw.push(await perSecond(appends, () => appendEach(file, line)));
        for (const [writers, commits] of commitsOf) {
          rates.get(writers)?.push(await perSecond(commits, () => writer.change(commits, writers)));
        }
      }
      closeSync(file);
      await store.close();
      return [...rates].map(([writers, ours]) => compare(writers, ours, raw));
    }),
};

function appendEach(file: number, line: Buffer): void {
  for (let index = 0; index < appends; index++) {
    writeSync(file, line);
    fdatasyncSync(file);
  }
}

async function perSecond(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count / (performance.now() - start)) * 1000;
}

function compare(writers: number, ours: readonly number[], raw: readonly number[]): Result {
  const ratio = median(ours.map((rate, round) => rate / (raw[round] ?? Number.NaN)));
  const name = `durable commits, ${writers} writer${writers === 1 ? "" : "s"}, one that appends and syncs`;
  const target = { ratio: targets.get(writers) ?? Number.NaN };
  return toResult({ name, ours: median(ours), reference: median(raw), ratio, unit: "/s", target });
}
