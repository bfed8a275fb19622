// The only file that joins the stages: load -> check -> compile -> evaluate -> emit.
import { emitRequest as emit } from "./emit/emit-request.ts";
import { evaluateClaim } from "./evaluate/evaluate-claim.ts";
import { explainBlock as explain, type Explanation } from "./evaluate/explain-block.ts";
import { frameOf } from "./evaluate/frame.ts";
import { type CaptureResult, captureBlockState as capture } from "./evaluate/input/capture-block-state.ts";
import { nextRound } from "./evaluate/next-round.ts";
import { traceBlock } from "./evaluate/trace-blocks.ts";
import type { ClaimScope, EmitOptions, EmitResult, Evaluation } from "./model/evaluation.ts";
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

/** What to store when a person fills in a block of a claim. */
export function captureBlockState(
  module: CompiledModule,
  input: {
    readonly claim: ClaimScope;
    readonly key: string;
    readonly block_state: unknown;
    readonly now: string | number;
  },
): CaptureResult {
  return capture(evaluateClaim(module, input), input);
}
