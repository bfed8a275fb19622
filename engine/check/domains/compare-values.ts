import { compareOrder, looseEquals, not, strictEquals, type Ternary } from "../../expression/values/index.ts";
import type { Comparison } from "../../model/condition-tree.ts";
import type { Value } from "../../model/expression.ts";

/** A comparison of two values as an evaluation makes it. */
export function compareValues(operator: Comparison, left: Value, right: Value): Ternary {
  switch (operator) {
    case "===":
      return strictEquals(left, right);
    case "!==":
      return not(strictEquals(left, right));
    case "==":
      return looseEquals(left, right);
    case "!=":
      return not(looseEquals(left, right));
    default:
      return inOrder(operator, compareOrder(left, right));
  }
}

function inOrder(operator: "<" | "<=" | ">" | ">=", order: -1 | 0 | 1 | undefined): Ternary {
  if (order === undefined) return undefined;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}
