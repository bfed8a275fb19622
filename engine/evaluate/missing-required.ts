import type { Evaluation } from "../model/evaluation.ts";
import { isInput } from "../model/block-kinds.ts";

/** Required inputs in sight that have no value yet, in render order. */
export function missingRequired(evaluation: Evaluation): readonly { readonly key: string; readonly title: string }[] {
  return evaluation.module.order.flatMap((block) => {
    if (!isInput(block.type) || !evaluation.outcome(block).required) return [];
    const card = evaluation.card(block.key);
    const value = card?.input?.value;
    const empty = value === undefined || value === null || value === "";
    return empty ? [{ key: block.key, title: card?.title ?? block.key }] : [];
  });
}
