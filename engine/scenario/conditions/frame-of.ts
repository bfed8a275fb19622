import type { ClaimScope } from "../../model/evaluation.ts";
import type { Frame } from "../../model/expression.ts";
import type { CompiledModule } from "../../model/module.ts";

/** What an expression of the module needs to be evaluated for one claim at one moment. */
export function frameOf({ timeZone, locale, currency }: CompiledModule, claim: ClaimScope, now: number): Frame {
  return { root: { claim }, now, zone: timeZone, locale, currency, missing: null, notes: null };
}
