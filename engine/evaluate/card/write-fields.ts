import type { EvaluationState } from "../evaluation-state.ts";
import { toJson } from "./build-fields.ts";
import type { CardPlan } from "./card-plan.ts";
import { writeValue } from "./write-json.ts";

/** The resolved properties of a block as JSON text. */
export function writeFields(plan: CardPlan, state: EvaluationState): string {
  let text = "";
  for (const piece of plan.fields) {
    if (typeof piece === "string") text += piece;
    else if ("slot" in piece) text += writeValue(toJson(state.results[piece.slot.slot]));
  }
  return text;
}
