import type { Frame } from "../../model/expression.ts";
import type { CompiledModule } from "../../model/module.ts";
import type { EvaluationState } from "../evaluation-state.ts";
import { frameOf } from "../frame.ts";

/** What every part of an explanation looks at: one claim at one moment. */
export interface ExplainView {
  readonly module: CompiledModule;
  readonly state: EvaluationState;
  readonly frame: Frame;
}

export function openExplainView(state: EvaluationState): ExplainView {
  const { module, claim, now } = state;
  return { module, state, frame: frameOf(module, claim, now) };
}
