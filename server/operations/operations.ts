import type { Log } from "./create-log.ts";
import type { CallLimits } from "./limit-calls.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createReadiness, type Readiness } from "./readiness.ts";
import type { PressureLimits } from "./refuse-under-pressure.ts";

/** How a server is run: what is written down of it, and how much it takes on. */
export interface Operations {
  readonly log?: Log;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly limits: CallLimits & PressureLimits;
}

/** Writes no log and refuses nothing. */
export function quietOperations(): Operations {
  return {
    metrics: createMetrics(),
    readiness: createReadiness(),
    limits: { rateLimit: 0, sensitiveRateLimit: 0, mostDelay: 0 },
  };
}
