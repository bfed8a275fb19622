import type { OperationSettings } from "../config.ts";
import { createLog, type Log } from "./create-log.ts";
import { createMetrics } from "./metrics.ts";
import type { Operations } from "./operations.ts";
import { createReadiness } from "./readiness.ts";

/** A sandbox is one person's own: it limits nobody, and its log shows only what went wrong. */
export function configuredOperations(
  sandbox: boolean,
  settings: OperationSettings = {},
): Operations & { readonly log: Log } {
  const { logLevel, rateLimit, sensitiveRateLimit, mostDelay = 1000 } = settings;
  return {
    log: createLog(logLevel ?? (sandbox ? "error" : "info")),
    metrics: createMetrics({ process: true }),
    readiness: createReadiness(),
    limits: {
      rateLimit: rateLimit ?? (sandbox ? 0 : 600),
      sensitiveRateLimit: sensitiveRateLimit ?? (sandbox ? 0 : 10),
      mostDelay,
    },
  };
}
