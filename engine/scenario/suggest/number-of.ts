import { toNumeric } from "../../expression/values/index.ts";
import type { ClaimScope } from "../../model/evaluation.ts";
import type { CompiledExpression } from "../../model/expression.ts";
import type { CompiledModule } from "../../model/module.ts";
import { frameOf } from "../conditions/frame-of.ts";

export interface Moment {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  readonly now: number;
}

/** What an expression gives for a claim, if that is a whole number. */
export function numberOf(expression: CompiledExpression, { module, claim, now }: Moment): number | undefined {
  const value = toNumeric(expression.value(frameOf(module, claim, now)));
  return typeof value === "number" ? value : undefined;
}
