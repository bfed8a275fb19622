import type { Frame } from "../model/expression.ts";
import type { ClaimScope } from "../model/evaluation.ts";
import type { CompiledModule } from "../model/module.ts";

/** What the expressions of a module need to be evaluated for one claim at one moment. */
export function frameOf(module: CompiledModule, claim: ClaimScope, now: string | number): Frame {
  return {
    root: { claim },
    now: typeof now === "number" ? now : Date.parse(now),
    zone: module.timeZone,
    locale: module.locale,
    currency: module.currency,
    missing: null,
    notes: null,
  };
}
