/** A compiled node -> the three readings of a whole expression. */
import type { CompiledExpression, Expression, Frame, Truth } from "../../model/expression.ts";
import { conditionTruth } from "./condition-truth.ts";
import type { LoopState } from "./loop-state.ts";
import type { Node } from "./node.ts";

export type Readings = Pick<CompiledExpression, "text" | "value" | "truth">;

export function toReadings(expression: Expression, node: Node, state: LoopState | undefined): Readings {
  const truth = conditionTruth(expression, node);
  if (!state) return { text: node.text, value: node.value, truth };
  // What was cut short says nothing for certain, except as a text, which is what it is.
  return {
    text: running(state, node.text, (text) => text),
    value: running(state, node.value, () => undefined),
    truth: running<Truth>(state, truth, () => "unknown"),
  };
}

function running<Result>(
  state: LoopState,
  read: (frame: Frame) => Result,
  whenStopped: (result: Result) => Result,
): (frame: Frame) => Result {
  return (frame) => {
    state.begin(frame.root);
    const result = read(frame);
    state.end();
    return state.stopped ? whenStopped(result) : result;
  };
}
