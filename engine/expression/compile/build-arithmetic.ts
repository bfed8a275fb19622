/** JSON Logic's arithmetic, exact. */
import type { Frame, LogicOperator } from "../../model/expression.ts";
import { readNumber } from "../helpers/arguments.ts";
import { add, compare, divide, modulo, multiply, negate, type Numeric, subtract } from "../values/index.ts";
import { type Node, valueNode } from "./node.ts";

type Combine = (left: Numeric, right: Numeric) => Numeric | undefined;

const folds: { readonly [operator in LogicOperator]?: Combine } = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": divide,
  "%": modulo,
  min: (left, right) => (compare(left, right) <= 0 ? left : right),
  max: (left, right) => (compare(left, right) >= 0 ? left : right),
};

export function buildArithmetic(operator: LogicOperator, operands: readonly Node[]): Node | undefined {
  const combine = folds[operator];
  const [first, ...others] = operands;
  if (!combine || !first) return undefined;
  if (others.length === 0 && operator === "-") {
    return valueNode((frame) => {
      const number = readNumber(frame, first.value(frame));
      return number === undefined ? undefined : negate(number);
    });
  }
  return valueNode((frame) => {
    let result = readNumber(frame, first.value(frame));
    for (const operand of others) {
      const right = readNumber(frame, operand.value(frame));
      if (right !== undefined && result !== undefined) result = noteZero(frame, right, combine(result, right));
      else result = undefined;
    }
    return result;
  });
}

function noteZero(frame: Frame, right: Numeric, result: Numeric | undefined): Numeric | undefined {
  if (result === undefined && right === 0) frame.notes?.push("a division by zero has no value");
  return result;
}
