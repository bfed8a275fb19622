import type { FastifyBaseLogger } from "fastify";
import { textOf } from "../message.ts";
import type { Commit, CommitResult, Store, StoreFailure } from "../store/store.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

export interface StoreWatch {
  readonly metrics: Metrics;
  readonly log: Pick<FastifyBaseLogger, "error">;
  readonly readiness: Readiness;
}

/** The disk took no more, so that the store only reads until the next start. */
const lasting = "CB6007";

/** The same store, with each commit counted and timed, and what it could not do said in the log. */
export function watchStore(store: Store, watch: StoreWatch): Store {
  return {
    ...store,
    commit: async (commit) => {
      const start = performance.now();
      const result = await store.commit(commit);
      watch.metrics.countCommit(outcomeOf(result), (performance.now() - start) / 1000);
      if (result.committed) countContent(watch.metrics, commit);
      else if ("failure" in result) report(result.failure, watch);
      return result;
    },
  };
}

function outcomeOf(result: CommitResult): "committed" | "conflict" | "failed" {
  if (result.committed) return "committed";
  return "conflict" in result ? "conflict" : "failed";
}

function countContent(metrics: Metrics, { reads, puts, events }: Commit): void {
  for (const { collection, id, document } of puts) {
    const isNew = reads.some((read) => read.version === 0 && read.id === id && read.collection === collection);
    if (!isNew) continue;
    metrics.countCreated(collection);
    if (collection === "webhook_attempts") metrics.countWebhook(resultOf(document));
  }
  for (const { type } of events) metrics.countEvent(type);
}

/** Of an attempt to deliver a webhook. */
function resultOf(attempt: object): string {
  return "failure" in attempt && typeof attempt.failure === "string" ? attempt.failure : "delivered";
}

function report(failure: StoreFailure, { log, readiness }: StoreWatch): void {
  const { code, params } = failure;
  log.error({ code, detail: textOf(code, params).message }, "the store refused a commit");
  if (code === lasting) readiness.storeFailure = failure;
}
