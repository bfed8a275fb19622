import type { Card, Claim, CompiledModule } from "../../../engine/index.ts";
import { ClaimEvaluation } from "../../../engine/evaluate/claim-evaluation.ts";
import { isVisible } from "../../../engine/evaluate/visibility.ts";
import { toSlotResult } from "./to-slot-result.ts";

type Render = (scope: unknown) => string;

const nothing: readonly string[] = [];

/** The same card objects from Handlebars' texts: every template rendered, the rest by the engine's own plain code. */
export function cardsFromTexts(
  module: CompiledModule,
  renders: readonly Render[],
  claim: Claim,
  now: number,
): readonly Card[] {
  const evaluation = ClaimEvaluation.empty(module, claim, now);
  const scope = { claim };
  for (const slot of module.slots) {
    const render = renders[slot.slot] as Render;
    evaluation.results[slot.slot] = toSlotResult(slot, render(scope));
    // The claim has every value that the templates read.
    evaluation.missing[slot.slot] = nothing;
  }
  for (const block of module.order) evaluation.visible[block.index] = isVisible(block, evaluation);
  return evaluation.cards;
}
