/** Replaces what can only have one result by that result. */
import type { Expression, Frame, HelperRow } from "../../model/expression.ts";
import { itemOperators } from "../logic/logic-operators.ts";
import type { Node } from "./node.ts";

export function foldConstant(expression: Expression, node: Node, helpers: ReadonlyMap<string, HelperRow>): Node {
  if (node.constant || !isFoldable(expression, helpers)) return node;
  const notes: string[] = [];
  const frame: Frame = {
    root: undefined,
    now: undefined,
    zone: "UTC",
    locale: "en",
    currency: undefined,
    missing: null,
    notes,
  };
  const value = node.value(frame);
  const text = node.text(frame);
  const test = node.test(frame);
  const truth = node.truth?.(frame);
  // A note belongs to every evaluation, so what gives one is evaluated every time.
  if (notes.length > 0) return node;
  return {
    value: () => value,
    text: () => text,
    test: () => test,
    isBoolean: node.isBoolean,
    ...(truth === undefined ? {} : { truth: () => truth }),
    constant: { value },
  };
}

/** Helpers outside logic may depend on the locale, the time zone or the currency of the evaluation. */
function isFoldable(expression: Expression, helpers: ReadonlyMap<string, HelperRow>): boolean {
  const isConstant = (inner: Expression): boolean => isFoldable(inner, helpers);
  switch (expression.kind) {
    case "literal":
      return true;
    case "join":
      return expression.parts.every(isConstant);
    case "choice":
      return [expression.test, expression.body, expression.otherwise].every(isConstant);
    case "operation":
      return (
        !itemOperators.has(expression.operator) &&
        expression.operator !== "reduce" &&
        expression.operands.every(isConstant)
      );
    case "call":
      return helpers.get(expression.helper)?.group === "logic" && expression.args.every(isConstant);
    default:
      return false;
  }
}
