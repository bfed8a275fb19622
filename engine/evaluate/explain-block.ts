import type { Evaluation, SlotTrace } from "../model/evaluation.ts";
import type { Refusal, RequestNote, Rounding } from "../model/documents.ts";
import type { CompiledBlock } from "../model/module.ts";
import { frameOf } from "./frame.ts";
import { traceBlock } from "./trace-blocks.ts";

/** Why a block is as it is for one claim: the JSON form of `explain`. */
export interface Explanation {
  readonly block: string;
  readonly type: string;
  readonly title: string;
  readonly visible: boolean;
  readonly required: boolean;
  readonly actionable: boolean;
  readonly reason?: string;
  readonly refusals?: readonly Refusal[];
  readonly roundings?: readonly Rounding[];
  readonly notes?: readonly RequestNote[];
  readonly missing: readonly string[];
  readonly conditions: readonly SlotTrace[];
  readonly properties: readonly SlotTrace[];
}

export function explainBlock(evaluation: Evaluation, block: CompiledBlock): Explanation {
  const { module, claim, now } = evaluation;
  const card = evaluation.card(block.key);
  const { visible, required, decision } = evaluation.outcome(block);
  const { properties } = traceBlock(block, frameOf(module, claim, now));
  return {
    block: block.key,
    type: block.type,
    title: card?.title ?? "",
    visible,
    required,
    actionable: decision?.ready === true,
    ...(card?.disabled_reason !== undefined && { reason: card.disabled_reason }),
    ...(decision?.ready === false && { refusals: decision.refusals }),
    ...(decision?.ready === true && { roundings: decision.roundings, notes: decision.notes }),
    missing: card?.missing ?? [],
    conditions: properties.filter((property) => property.reading === "truth"),
    properties: properties.filter((property) => property.reading !== "truth"),
  };
}
