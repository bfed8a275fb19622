import { parentPort, workerData } from "node:worker_threads";
import type { ClaimJob } from "./claim-jobs.ts";
import { type Counted, type ImpactOrder, openCounter } from "./count-claims.ts";

/** What a thread says about one job. */
export type JobAnswer = { readonly counted: Counted } | { readonly failure: string };

const countClaims = openCounter(workerData as ImpactOrder);

parentPort?.on("message", (job: ClaimJob) => parentPort?.postMessage(answerTo(job), []));

function answerTo(job: ClaimJob): JobAnswer {
  try {
    return { counted: countClaims(job) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
