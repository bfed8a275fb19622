import { availableParallelism } from "node:os";
import { formatImpact, planImpact, type Tally, toImpactReport } from "../../change/index.ts";
import { compileModule } from "../../index.ts";
import { countOf } from "../count-of.ts";
import { exitCodes } from "../exit-codes.ts";
import { toMoment } from "../moment.ts";
import type { Outcome } from "../outcome.ts";
import type { Terminal } from "../terminal.ts";
import { type ClaimJobs, findClaims } from "./claim-jobs.ts";
import { countAll } from "./count-all.ts";
import type { ImpactOrder } from "./count-claims.ts";
import { startThreads } from "./counting-thread.ts";
import { createImpactProgress } from "./impact-progress.ts";
import { listenForInterrupt } from "./interrupt.ts";
import { toModuleTexts } from "./module-texts.ts";
import { openVersions } from "./open-versions.ts";
import { splitStream } from "./split-stream.ts";

export interface ImpactOptions {
  readonly claims: string;
  readonly format: "pretty" | "json";
  readonly examples: number;
  readonly workers?: number;
  readonly now?: string;
  readonly timeZone?: string;
}

/** Everything that the command `impact` does. */
export async function runImpact(
  paths: readonly [old: string, now: string],
  options: ImpactOptions,
  terminal: Terminal,
): Promise<Outcome> {
  const versions = openVersions(paths, options.timeZone, terminal);
  if ("refused" in versions) return versions.refused;
  const found = options.claims === "-" ? standardInput() : findClaims(options.claims);
  if ("refused" in found) return found.refused;
  const [old, here] = [compileModule(versions.old), compileModule(versions.new)];
  const now = (options.now === undefined ? undefined : toMoment(options.now, here.timeZone)) ?? terminal.now();
  const { examples, timeZone } = options;
  const order = {
    old: toModuleTexts(versions.old, timeZone),
    new: toModuleTexts(versions.new, timeZone),
    now,
    examples,
  };
  const { tally, partial } = await count(found, order, options.workers, terminal);
  const report = toImpactReport(planImpact(old, here), tally, { now, partial });
  const style = { color: terminal.colors.data, currency: here.currency, locale: here.locale };
  return {
    data: options.format === "json" ? JSON.stringify(report, null, 2) : formatImpact(report, style),
    talk: [
      ...versions.talk,
      `${countOf(report.claims.changed, "claim")} of ${report.claims.read} would look different.`,
    ].join("\n"),
    exitCode: tally.unreadable > 0 ? exitCodes.findings : exitCodes.clean,
  };
}

// Starting a thread takes as long as counting so many bytes.
const worthThreads = 8 * 1024 * 1024;

async function count(
  claims: ClaimJobs,
  order: ImpactOrder,
  wanted: number | undefined,
  terminal: Terminal,
): Promise<{ readonly tally: Tally; readonly partial: boolean }> {
  const interrupt = listenForInterrupt();
  const progress = createImpactProgress(terminal);
  const workers = wanted ?? (claims.bytes < worthThreads ? 1 : availableParallelism());
  const threads = startThreads(order, Math.min(workers, claims.count));
  try {
    const tally = await countAll(claims.jobs, {
      threads,
      examples: order.examples,
      onProgress: (counted) => progress.onProgress(counted),
      isStopped: () => interrupt.isStopped(),
    });
    return { tally, partial: interrupt.isStopped() };
  } finally {
    interrupt.close();
    progress.close();
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function standardInput(): ClaimJobs {
  const unknown = Number.POSITIVE_INFINITY;
  return { jobs: splitStream(process.stdin, "-"), count: unknown, bytes: unknown };
}
