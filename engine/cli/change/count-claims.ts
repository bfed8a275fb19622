import {
  compareEvaluations,
  countClaim,
  countUnreadable,
  emptyTally,
  type ImpactPlan,
  planImpact,
  type Tally,
} from "../../change/index.ts";
import { type ClaimScope, type CompiledModule, evaluateClaim, openClaim } from "../../index.ts";
import { readText } from "../../load/disk.ts";
import { bytesPerMebibyte, limits } from "../../load/document/limits.ts";
import { parseClaimFile } from "../../load/index.ts";
import { toShortPath } from "../diagnostic-paths.ts";
import type { ClaimJob } from "./claim-jobs.ts";
import { compileTexts, type ModuleTexts } from "./module-texts.ts";
import { readClaimLine } from "./read-claim-line.ts";
import { readLines, splitLines } from "./read-lines.ts";

/** What is the same for all claims of a run. */
export interface ImpactOrder {
  readonly old: ModuleTexts;
  readonly new: ModuleTexts;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Kept for each block and kind of change. */
  readonly examples: number;
}

export interface Counted {
  /** Lines are counted from the beginning of the job. */
  readonly tally: Tally;
  readonly lines: number;
}

export type CountClaims = (job: ClaimJob) => Counted;

/** Compiles both modules, once; the answer counts the claims of one job after another. */
export function openCounter({ old, new: now, ...order }: ImpactOrder): CountClaims {
  const whole = compileTexts(old);
  const plan = planImpact(whole, compileTexts(now));
  return (job) => countJob(job, { whole, plan, ...order });
}

interface Counter extends Pick<ImpactOrder, "now" | "examples"> {
  /** The old module with all its blocks: claims were opened with it. */
  readonly whole: CompiledModule;
  readonly plan: ImpactPlan;
}

function countJob(job: ClaimJob, counter: Counter): Counted {
  const tally = emptyTally();
  if (job.kind === "documents") {
    for (const path of job.paths) countDocument(path, tally, counter);
    return { tally, lines: 0 };
  }
  let lines = 0;
  const { file } = job;
  const onLine = (bytes: Buffer | undefined): void => {
    lines++;
    const found = readClaimLine(bytes);
    if (found === "blank") return;
    if ("unreadable" in found) countUnreadable(tally, { file, line: lines, reason: found.unreadable });
    else countOne(found.claim, { file, line: lines }, tally, counter);
  };
  if (job.kind === "range") readLines(job.path, job.range, onLine);
  else splitLines(Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength), onLine);
  return { tally, lines };
}

function countDocument(path: string, tally: Tally, counter: Counter): void {
  const file = toShortPath(path);
  const read = readText(path, limits.fileBytes);
  if ("refused" in read) {
    const reason = read.refused === "unreadable" ? read.reason : reasons[read.refused];
    countUnreadable(tally, { file, line: null, reason: `The file cannot be read: ${reason}.` });
    return;
  }
  const { claim, diagnostics } = parseClaimFile(read.text, file);
  const [first] = diagnostics;
  if (claim) countOne(claim, { file, line: null }, tally, counter);
  else
    countUnreadable(tally, {
      file,
      line: first?.range.start.line ?? null,
      reason: first?.message ?? "It holds no claim.",
    });
}

const reasons = {
  too_large: `it is larger than ${limits.fileBytes / bytesPerMebibyte} MiB`,
  not_utf_8: "it is not UTF-8 text",
};

interface Place {
  readonly file: string;
  readonly line: number | null;
}

function countOne(written: ClaimScope, place: Place, tally: Tally, { whole, plan, now, examples }: Counter): void {
  const isOpened = Object.keys(written.block_states ?? {}).length > 0;
  const claim = isOpened ? written : { ...written, ...openClaim(whole, { claim: written, now }) };
  const [old, here] = [evaluateClaim(plan.old, { claim, now }), evaluateClaim(plan.new, { claim, now })];
  const changes = compareEvaluations(plan, old, here);
  const id: unknown = written.claim_id;
  countClaim(tally, { ...place, claim_id: typeof id === "string" ? id : null, changes }, examples);
}
