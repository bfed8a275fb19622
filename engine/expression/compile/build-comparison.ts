/**
 * Calls that compare or connect, with operators known beforehand, without going through their helper's row.
 * They must give what the row gives; a test holds them together.
 */
import type { HelperRow } from "../../model/expression.ts";
import { helperTable } from "../helpers/index.ts";
import { isComparison } from "../operators.ts";
import { not } from "../values/index.ts";
import { compare } from "./compare.ts";
import { connect } from "./kleene-nodes.ts";
import { booleanNode, conditionOf, type Node } from "./node.ts";

export function buildComparison(row: HelperRow, args: readonly Node[]): Node | undefined {
  // A helper that the caller put in the place of ours means something else.
  if (helperTable.get(row.name) !== row) return undefined;
  const [left, second, third] = args;
  if (!left) return undefined;
  switch (row.name) {
    case "if":
    case "ifCondition":
      return second ? buildOperators(args) : booleanNode(left.test);
    case "unless":
      return second ? negated(buildOperators(args)) : negated(booleanNode(left.test));
    case "ifEquals":
    case "eq":
      return second && !third ? compare("===", left, second) : undefined;
    case "ifNotEquals":
      return second && !third ? compare("!==", left, second) : undefined;
    case "not":
      return negated(booleanNode(conditionOf(left)));
    case "and":
    case "or":
      return connect(args, conditionOf, row.name === "or");
    default:
      return undefined;
  }
}

/** `a operator b operator c`, folded from the left. */
function buildOperators(args: readonly Node[]): Node | undefined {
  let [result] = args;
  for (let index = 1; result && index < args.length; index += 2) {
    const operator = args[index]?.constant?.value;
    const right = args[index + 1];
    if (!right) return undefined;
    if (isComparison(operator)) result = compare(operator, result, right);
    else if (operator === "&&" || operator === "||") {
      result = connect([result, right], conditionOf, operator === "||");
    } else return undefined;
  }
  return result;
}

function negated(node: Node | undefined): Node | undefined {
  return node && booleanNode((frame) => not(node.test(frame)));
}
