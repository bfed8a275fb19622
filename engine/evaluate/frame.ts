import type { Frame } from "../model/expression.ts";
import type { ClaimScope } from "../model/evaluation.ts";
import type { CompiledModule } from "../model/module.ts";

/** What the expressions of a module need to be evaluated for one claim at one moment. */
export function frameOf(module: CompiledModule, claim: ClaimScope, now: string | number): Frame {
  return {
    root: { claim },
    now: toMoment(now),
    zone: module.timeZone,
    locale: module.locale,
    currency: module.currency,
    missing: null,
    notes: null,
  };
}

const farthest = 8.64e15;

/** What no date can hold would make every answer about time a wrong one, so it is no value that we could go on with. */
function toMoment(now: string | number): number {
  const moment = typeof now === "number" ? now : Date.parse(now);
  if (Math.abs(moment) <= farthest) return moment;
  throw new TypeError(
    `expected \`now\` to be an ISO instant or milliseconds since the epoch, but it is ${String(now)}`,
  );
}
