import { isDisbursement, isInput } from "../model/block-kinds.ts";
import type { EvaluationInput } from "../model/evaluation.ts";
import type { Frame } from "../model/expression.ts";
import type { CompiledBlock, CompiledModule, Slot } from "../model/module.ts";
import { ClaimEvaluation } from "./claim-evaluation.ts";
import { frameOf } from "./frame.ts";
import { isVisible } from "./visibility.ts";

const noMissing: readonly string[] = Object.freeze([]);

/**
 * Evaluates every block of a module for one claim at one moment. With `previous` and `changed` only what depends on the
 * changed paths (and on the clock, when it moved) is evaluated again; the cards are the same as from scratch.
 */
export function evaluateClaim(module: CompiledModule, input: EvaluationInput): ClaimEvaluation {
  const frame = frameOf(module, input.claim, input.now);
  const { previous } = input;
  const reusable = previous instanceof ClaimEvaluation && previous.module === module && input.changed !== undefined;
  const evaluation = reusable ? evaluateChange(previous, input, frame) : evaluateAll(module, input, frame);
  if (input.trace) evaluation.recordTrace(frame);
  return evaluation;
}

function evaluateAll(module: CompiledModule, input: EvaluationInput, frame: Frame): ClaimEvaluation {
  const evaluation = ClaimEvaluation.empty(module, input.claim, frame.now as number);
  frame.missing = [];
  for (const slot of module.slots) evaluateSlot(evaluation, slot, frame);
  for (const block of module.order) evaluation.visible[block.index] = isVisible(block, evaluation);
  return evaluation;
}

function evaluateChange(previous: ClaimEvaluation, input: EvaluationInput, frame: Frame): ClaimEvaluation {
  const { module } = previous;
  const evaluation = previous.next(input.claim, frame.now as number);
  frame.missing = [];
  const stale: CompiledBlock[] = [];
  for (const path of input.changed ?? []) {
    const segments = path.split(".");
    evaluateAgain(module.slotsReading.overlapping(segments), evaluation, frame, stale);
    stale.push(...module.blocksReading.overlapping(segments));
  }
  if (frame.now !== previous.now) {
    evaluateAgain(module.clockSlots, evaluation, frame, stale);
    stale.push(...module.clockBlocks);
  }
  settle(evaluation, stale);
  return evaluation;
}

/**
 * An evaluation of one module as it would be in another that differs in the `changed` blocks only, whose blocks and slots
 * have the same numbers. The cards are the same as from scratch.
 */
export function evaluateVariant(
  module: CompiledModule,
  of: ClaimEvaluation,
  changed: readonly CompiledBlock[],
): ClaimEvaluation {
  const evaluation = of.under(module);
  const frame = frameOf(module, of.claim, of.now);
  frame.missing = [];
  for (const block of changed) for (const slot of block.slots) evaluateSlot(evaluation, slot, frame);
  settle(
    evaluation,
    changed.flatMap((block) => [block, ...(module.readersOf.get(block.key) ?? [])]),
  );
  return evaluation;
}

function evaluateAgain(
  slots: readonly Slot[],
  evaluation: ClaimEvaluation,
  frame: Frame,
  stale: CompiledBlock[],
): void {
  for (const slot of slots) {
    evaluateSlot(evaluation, slot, frame);
    stale.push(slot.block);
    // The limits of an input decide whether a disbursement may pay from it.
    if (slot.reading === "value") stale.push(...payersFrom(evaluation.module, slot.block));
  }
}

function payersFrom(module: CompiledModule, block: CompiledBlock): readonly CompiledBlock[] {
  if (!isInput(block.type)) return [];
  return (module.readersOf.get(block.key) ?? []).filter((reader) => isDisbursement(reader.type));
}

// What a block shows depends on its group being visible, and on whether the blocks that it reads are.
function settle(evaluation: ClaimEvaluation, stale: CompiledBlock[]): void {
  for (let block = stale.pop(); block; block = stale.pop()) {
    evaluation.forget(block);
    const visible = isVisible(block, evaluation);
    if (visible === evaluation.visible[block.index]) continue;
    evaluation.visible[block.index] = visible;
    stale.push(...block.blocks, ...(evaluation.module.readersOf.get(block.key) ?? []));
  }
}

function evaluateSlot(evaluation: ClaimEvaluation, slot: Slot, frame: Frame): void {
  const { expression, reading } = slot;
  evaluation.results[slot.slot] =
    reading === "text"
      ? expression.text(frame)
      : reading === "truth"
        ? expression.truth(frame)
        : expression.value(frame);
  const { missing } = frame;
  if (!missing || missing.length === 0) evaluation.missing[slot.slot] = noMissing;
  else {
    evaluation.missing[slot.slot] = [...new Set(missing)];
    missing.length = 0;
  }
}
