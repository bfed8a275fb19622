import type { Claim, CompiledModule, Explanation, FormatExplanationOptions } from "../../../../engine/index.ts";
import { explainBlock, formatExplanation } from "../../../../engine/index.ts";
import { now } from "../fixture.ts";

/** Moments and modules are fixed, so an explanation is the same on every run. */
export function explained(module: CompiledModule, claim: Claim, key: string, at: string = now): Explanation {
  const explanation = explainBlock(module, { claim, now: at, key });
  if (!explanation) throw new Error(`the module has no block ${key}`);
  return explanation;
}

/** With plain spaces where the locale puts others. */
export function plainText(explanation: Explanation, options: FormatExplanationOptions = {}): string {
  return formatExplanation(explanation, options).replaceAll(/[\u00a0\u202f]/g, " ");
}
