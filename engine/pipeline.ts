// The only file that joins the stages: load -> check -> compile -> evaluate -> emit.
import { emitRequest as emit } from "./emit/emit-request.ts";
import { type AnnuityPlan, planAnnuity as plan } from "./evaluate/disbursement/plan-annuity.ts";
import { evaluateClaim } from "./evaluate/evaluate-claim.ts";
import { suggestChanges as suggest } from "./evaluate/explain/change/suggest-changes.ts";
import { explainBlock as explain } from "./evaluate/explain/explain-block.ts";
import type { Explanation, SuggestedChange } from "./evaluate/explain/explanation.ts";
import { frameOf } from "./evaluate/frame.ts";
import { type CaptureResult, captureBlockState as capture } from "./evaluate/input/capture-block-state.ts";
import { nextRound } from "./evaluate/next-round.ts";
import { traceBlock } from "./evaluate/trace-blocks.ts";
import type { ClaimScope, EmitOptions, EmitResult, Evaluation, EvaluationInput } from "./model/evaluation.ts";
import type { CompiledModule } from "./model/module.ts";

/** Turns a block that may be used now into its request; a refusal says what stops it. Pure: nothing is stored. */
export function emitRequest(
  module: CompiledModule,
  evaluation: Evaluation,
  blockKey: string,
  options: EmitOptions,
): EmitResult {
  const block = module.byKey.get(blockKey);
  if (!block) return { refusal: { code: "unknown_block", reason: `The module has no block “${blockKey}”.` } };
  const trace = traceBlock(block, frameOf(module, evaluation.claim, evaluation.now));
  const reason = evaluation.card(blockKey)?.disabled_reason ?? "";
  return emit({ evaluation, block, trace, reason, round: nextRound(evaluation.claim, block) }, options);
}

/** Undefined when the module has no such block. */
export function explainBlock(
  module: CompiledModule,
  input: { readonly claim: ClaimScope; readonly now: string | number; readonly key: string },
): Explanation | undefined {
  const block = module.byKey.get(input.key);
  return block && explain(evaluateClaim(module, input), block);
}

/** What would change whether a block is shown or can be used; empty when the module has no such block. */
export function suggestChanges(
  module: CompiledModule,
  input: { readonly claim: ClaimScope; readonly now: string | number; readonly key: string },
): readonly SuggestedChange[] {
  const block = module.byKey.get(input.key);
  return block ? suggest(evaluateClaim(module, input), block) : [];
}

/** What to store when a person fills in a block of a claim. */
export function captureBlockState(
  module: CompiledModule,
  input: EvaluationInput & { readonly key: string; readonly block_state: unknown },
): CaptureResult {
  return capture(evaluateClaim(module, input), input);
}

/** Undefined when the module has no such block, or one that is not an annuity. */
export function planAnnuity(
  module: CompiledModule,
  input: { readonly claim: ClaimScope; readonly now: string | number; readonly key: string },
): AnnuityPlan | undefined {
  const block = module.byKey.get(input.key);
  return block?.type === "annuity_request" ? plan(evaluateClaim(module, input), block) : undefined;
}
