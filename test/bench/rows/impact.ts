import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { countAll } from "../../../engine/cli/change/count-all.ts";
import { type ClaimJobs, findClaims } from "../../../engine/cli/change/claim-jobs.ts";
import { type ImpactOrder, openCounter } from "../../../engine/cli/change/count-claims.ts";
import { type CountingThread, startThread } from "../../../engine/cli/change/counting-thread.ts";
import { compileTexts, type ModuleTexts } from "../../../engine/cli/change/module-texts.ts";
import { type Evaluation, evaluateClaim } from "../../../engine/index.ts";
import { sameAnswers } from "../answers.ts";
import { compareSpeed } from "../measure/compare-speed.ts";
import { claim67, module67, now67 } from "../module-67/module-67.ts";
import { type Result, type Row, toResult } from "../row.ts";

/** What a new version of a module does to claims, beside what nobody can do without: reading and evaluating them twice. */
export const impact: Row = {
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), "claimblocks-bench-"));
    try {
      return [...(await measureOneCore(folder)), ...(await measureTwoCores(folder))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const order: ImpactOrder = { old: textsOf(module67), new: textsOf(edited(module67)), now: now67, examples: 3 };

/** Another amount and another condition, as a version changes them. */
function edited(module: typeof module67): object {
  const text = JSON.stringify(module);
  const changed = text
    .replaceAll("beneficiaries.[0].percentage) 100", "beneficiaries.[0].percentage) 200")
    .replace("'>' 90", "'>' 30");
  return JSON.parse(changed) as object;
}

function textsOf(document: object): ModuleTexts {
  const file = { file: "funeral-67.json", text: JSON.stringify(document) };
  return { path: file.file, layout: "file", files: [file], timeZone: undefined };
}

async function measureOneCore(folder: string): Promise<readonly Result[]> {
  const lines = linesOf(200);
  const path = writeLines(folder, lines);
  const count = openCounter(order);
  const job = {
    kind: "range",
    path,
    file: "claims.jsonl",
    range: { start: 0, end: Buffer.byteLength(lines.join("\n")) },
  } as const;
  const [old, now] = [compileTexts(order.old), compileTexts(order.new)];
  const evaluations = (line: string) => {
    const claim = JSON.parse(line) as typeof claim67;
    return [evaluateClaim(old, { claim, now: now67 }), evaluateClaim(now, { claim, now: now67 })] as const;
  };
  const differing = lines.filter((line) => {
    const [before, here] = evaluations(line);
    return visibleCards(before) !== visibleCards(here);
  });
  sameAnswers("claims that look different", count(job).tally.changed, differing.length);
  const bare = (): number => lines.reduce((sum, line) => sum + evaluations(line)[1].results.length, 0);
  const withCards = (): number =>
    lines.reduce((sum, line) => sum + evaluations(line).reduce((cards, each) => cards + each.cards.length, 0), 0);
  const target = { ratio: 1 / 1.3 };
  const ours = (): unknown => count(job);
  return [
    toResult({
      name: "impact on 200 claims, parse and evaluate them twice",
      ...(await compareSpeed(ours, bare)),
      unit: "us",
      target,
    }),
    toResult({
      name: "impact on 200 claims, the same with cards",
      ...(await compareSpeed(ours, withCards)),
      unit: "us",
      target,
    }),
  ];
}

function visibleCards({ cards }: Evaluation): string {
  return JSON.stringify(cards.filter(({ visible }) => visible));
}

const turns = 6;

async function measureTwoCores(folder: string): Promise<readonly Result[]> {
  const claims = findClaims(writeLines(folder, linesOf(30_000)));
  if ("refused" in claims) throw new Error(claims.refused.talk);
  const threads = [startThread(order), startThread(order)] as const;
  try {
    const [one, two] = [[] as number[], [] as number[]];
    // Once to start the threads and to warm them.
    await secondsOf(claims, threads);
    for (let turn = 0; turn < turns; turn++) {
      one.push(await secondsOf(claims, threads.slice(0, 1)));
      two.push(await secondsOf(claims, threads));
    }
    // Two threads need the whole machine, so whatever else it does falls on them alone: the best turns tell.
    const [reference, ours] = [Math.min(...one), Math.min(...two)];
    const speeds = { ours, reference, ratio: reference / ours, unit: "s" };
    // A machine with one core has nothing to win.
    const canReach = availableParallelism() > 1;
    return [
      toResult({
        name: `impact on 30,000 claims, two threads beside one${canReach ? "" : " (on one core)"}`,
        ...speeds,
        ...(canReach && { target: { ratio: 1.7 } }),
      }),
    ];
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

async function secondsOf({ jobs }: ClaimJobs, threads: readonly CountingThread[]): Promise<number> {
  const start = performance.now();
  await countAll(jobs, { threads, examples: order.examples, onProgress: () => undefined, isStopped: () => false });
  return (performance.now() - start) / 1000;
}

/** Claims that differ in what the modules read, so that not each of them changes. */
function linesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const approval = ["approved", "pending", "repudiated"][index % 3];
    return JSON.stringify({ ...claim67, claim_id: `claim-${index}`, approval_status: approval });
  });
}

function writeLines(folder: string, lines: readonly string[]): string {
  const path = join(folder, `${lines.length}.jsonl`);
  writeFileSync(path, lines.join("\n"));
  return path;
}
