/** The numbers of one server, as Prometheus reads them. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import { type CallTimes, createCallTimes } from "./call-times.ts";

export interface Metrics {
  /** Prometheus' text form. */
  readonly print: () => Promise<string>;
  readonly callTimes: CallTimes;
  readonly countCommit: (result: CommitOutcome, seconds: number) => void;
  readonly countCreated: (collection: string) => void;
  readonly countEvent: (type: string) => void;
  /** `result` is `delivered` or why it was not. */
  readonly countWebhook: (result: string) => void;
  readonly countJob: (job: string, result: "done" | "failed", seconds: number) => void;
}

export type CommitOutcome = "committed" | "conflict" | "failed";

const commitSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5];
const jobSeconds = [0.01, 0.1, 1, 10, 60];

export interface MetricsOptions {
  /** Also memory, processor and event loop, which are the whole process's. */
  readonly process?: boolean;
}

export function createMetrics({ process = false }: MetricsOptions = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const callTimes = createCallTimes();
  const commits = new Histogram({
    name: "claimblocks_commit_seconds",
    help: "How long commits took until they were durable, or were refused.",
    labelNames: ["result"] as const,
    buckets: commitSeconds,
    registers,
  });
  const created = new Counter({
    name: "claimblocks_documents_created_total",
    help: "Documents that were created since the start, by collection: payout_requests is one.",
    labelNames: ["collection"] as const,
    registers,
  });
  const events = new Counter({
    name: "claimblocks_events_total",
    help: "Events that were recorded since the start, by type.",
    labelNames: ["type"] as const,
    registers,
  });
  const webhooks = new Counter({
    name: "claimblocks_webhook_attempts_total",
    help: "Attempts to deliver a webhook, by what came of them.",
    labelNames: ["result"] as const,
    registers,
  });
  const jobs = new Histogram({
    name: "claimblocks_job_seconds",
    help: "How long the rounds of background jobs took, by job and result.",
    labelNames: ["job", "result"] as const,
    buckets: jobSeconds,
    registers,
  });
  return {
    print: async () => `${await registry.metrics()}\n${callTimes.print()}`,
    callTimes,
    countCommit: (result, seconds) => commits.observe({ result }, seconds),
    countCreated: (collection) => created.inc({ collection }),
    countEvent: (type) => events.inc({ type }),
    countWebhook: (result) => webhooks.inc({ result }),
    countJob: (job, result, seconds) => jobs.observe({ job, result }, seconds),
  };
}
