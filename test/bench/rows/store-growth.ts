import { readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "../measure/median.ts";
import { type Result, type Row, toResult } from "../row.ts";
import { inBenchFolder, openBenchStore } from "../store/bench-folder.ts";
import { createClaimWriter, type ClaimWriter } from "../store/claim-writer.ts";

const writers = 16;
const blocks = 9;
const commitsOfBlock = 400;
const sizes = [100, 1_000, 10_000, 100_000];
const mostGrowth = 1.3;
const startedWith = 10_000;
const starts = 5;
const mostOfReading = 3;
const mostOfJson = 3;

/** What a commit costs when the store has grown, what a start costs, and what a claim takes of memory. */
export const storeGrowth: Row = {
  measure: async () => [...(await inBenchFolder(commitCosts)), ...(await inBenchFolder(startCosts))],
};

async function commitCosts(folder: string): Promise<readonly Result[]> {
  const store = await openBenchStore(folder);
  const writer = createClaimWriter(store);
  await writer.create(100, writers);
  await writer.change(20_000, writers);
  const costs: number[] = [];
  for (const size of sizes) {
    await writer.create(size - writer.count, 64);
    costs.push(await microsecondsOfCommit(writer));
  }
  await store.close();
  const [first = Number.NaN, ...later] = costs;
  return later.map((ours, index) => {
    const size = sizes[index + 1]?.toLocaleString("en");
    const name = `a commit with ${size} claims, with 100`;
    return toResult({
      name,
      ours,
      reference: first,
      ratio: first / ours,
      unit: "us",
      target: { ratio: 1 / mostGrowth },
    });
  });
}

async function microsecondsOfCommit(writer: ClaimWriter): Promise<number> {
  const took: number[] = [];
  globalThis.gc?.();
  for (let block = 0; block < blocks; block++) {
    const start = performance.now();
    await writer.change(commitsOfBlock, writers);
    took.push(((performance.now() - start) / commitsOfBlock) * 1000);
  }
  return median(took);
}

async function startCosts(folder: string): Promise<readonly Result[]> {
  const filled = await openBenchStore(folder);
  await createClaimWriter(filled).create(startedWith, 64);
  await filled.close();
  const snapshot = join(folder, "snapshot.jsonl");
  const own: number[] = [];
  const other: number[] = [];
  for (let turn = 0; turn < starts; turn++) {
    globalThis.gc?.();
    other.push(await milliseconds(() => parseLines(snapshot)));
    globalThis.gc?.();
    own.push(await milliseconds(async () => (await openBenchStore(folder)).close()));
  }
  const ratio = median(other.map((time, turn) => time / (own[turn] ?? Number.NaN)));
  const start = { ours: median(own), reference: median(other), ratio, unit: "ms" };
  return [
    toResult({ name: "start with 10,000 claims, reading their file", ...start, target: { ratio: 1 / mostOfReading } }),
    await memoryOfClaim(folder),
  ];
}

// Reading a file of JSON lines means to know what is in it.
function parseLines(path: string): number {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.startsWith("{") && JSON.parse(line) !== null).length;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function memoryOfClaim(folder: string): Promise<Result> {
  const before = usedBytes();
  const store = await openBenchStore(folder);
  const ours = (usedBytes() - before) / startedWith;
  const first = await store.read("claims", "claim-0");
  const reference = Buffer.byteLength(JSON.stringify(first?.document));
  await store.close();
  const name = "memory of a stored claim, its JSON";
  return toResult({ name, ours, reference, ratio: reference / ours, unit: "B", target: { ratio: 1 / mostOfJson } });
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
