// Beside the pipeline: a module with a small change in it, and what that makes of an evaluation, at the cost of the change.
import { compileModule } from "./compile/compile-module.ts";
import { recompileBlocks } from "./compile/recompile-blocks.ts";
import { ClaimEvaluation } from "./evaluate/claim-evaluation.ts";
import { evaluateClaim, evaluateVariant } from "./evaluate/evaluate-claim.ts";
import type { Evaluation } from "./model/evaluation.ts";
import type { CheckedModule, CompiledModule } from "./model/module.ts";

export interface Variant {
  readonly module: CompiledModule;
  /** The evaluation of the same claim at the same moment, as the variant makes it. */
  evaluationLike(evaluation: Evaluation): Evaluation;
}

/** `module` was compiled from `before`; blocks that `after` shares with it are not compiled again. */
export function compileVariant(module: CompiledModule, before: CheckedModule, after: CheckedModule): Variant {
  const recompiled = recompileBlocks(module, before, after);
  const variant = recompiled?.module ?? compileModule(after);
  return {
    module: variant,
    evaluationLike(evaluation) {
      const { claim, now } = evaluation;
      const isOfModule = evaluation instanceof ClaimEvaluation && evaluation.module === module;
      if (!recompiled || !isOfModule) return evaluateClaim(variant, { claim, now });
      return evaluateVariant(variant, evaluation, recompiled.changed);
    },
  };
}
