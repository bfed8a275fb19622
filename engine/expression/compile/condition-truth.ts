/** The three-valued reading of a whole condition. JSON Logic is read by truthiness, a template by what it says. */
import type { Expression, Frame, Truth } from "../../model/expression.ts";
import { type Node, toTruth } from "./node.ts";

export function conditionTruth(
  expression: Expression,
  { test, value, isBoolean, truth }: Node,
): (frame: Frame) => Truth {
  if (truth) return truth;
  if (isBoolean || expression.kind === "operation") {
    return (frame) => {
      const holds = test(frame);
      return holds === undefined ? "unknown" : holds ? "true" : "false";
    };
  }
  return (frame) => toTruth(value(frame));
}
