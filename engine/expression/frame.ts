/** What an application says about one evaluation -> the frame that expressions are read with. */
import type { Frame } from "../model/expression.ts";

export interface EvaluationOptions {
  /** Without it, helpers that read the clock give no value. */
  readonly now?: string | number | Date;
  /** IANA name; UTC when absent. */
  readonly time_zone?: string;
  /** BCP 47; English when absent. */
  readonly locale?: string;
  /** ISO 4217, used where a helper names none. */
  readonly currency?: string;
}

const noOptions: EvaluationOptions = {};

/** Nobody asks yet for missing paths or notes. */
export function makeFrame(scope: unknown, options: EvaluationOptions = noOptions): Frame {
  return {
    root: scope,
    now: toInstant(options.now),
    zone: options.time_zone ?? "UTC",
    locale: options.locale ?? "en",
    currency: options.currency,
    missing: null,
    notes: null,
  };
}

function toInstant(now: EvaluationOptions["now"]): number | undefined {
  if (now === undefined) return undefined;
  const instant = typeof now === "number" ? now : new Date(now).getTime();
  return Number.isFinite(instant) ? instant : undefined;
}
