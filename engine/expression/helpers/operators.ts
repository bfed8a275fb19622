/** The operators of `if` and `ifCondition`, folded from left to right. */
import type { HelperContext, Value } from "../../model/expression.ts";
import { and, compareOrder, looseEquals, not, or, strictEquals, toCondition } from "../values/index.ts";
import type { Ternary } from "../values/index.ts";
import { note, quote } from "./arguments.ts";

type Operator = (context: HelperContext, left: Value, right: Value) => Ternary;

const ordered =
  (holds: (order: -1 | 0 | 1) => boolean): Operator =>
  (context, left, right) => {
    const order = compareOrder(left, right);
    if (order !== undefined) return holds(order);
    const isMissing = left === undefined || right === undefined;
    return isMissing ? undefined : note(context, `${quote(left)} and ${quote(right)} cannot be ordered`);
  };

export const greater = ordered((order) => order > 0);
export const greaterOrEqual = ordered((order) => order >= 0);
export const less = ordered((order) => order < 0);
export const lessOrEqual = ordered((order) => order <= 0);

const operatorTable: ReadonlyMap<Value, Operator> = new Map<Value, Operator>([
  ["===", (_context, left, right) => strictEquals(left, right)],
  ["!==", (_context, left, right) => not(strictEquals(left, right))],
  ["==", (_context, left, right) => looseEquals(left, right)],
  ["!=", (_context, left, right) => not(looseEquals(left, right))],
  ["<", less],
  [">", greater],
  ["<=", lessOrEqual],
  [">=", greaterOrEqual],
  ["&&", (_context, left, right) => and(toCondition(left), toCondition(right))],
  ["||", (_context, left, right) => or(toCondition(left), toCondition(right))],
]);

export const operatorNames: readonly string[] = [...operatorTable.keys()].map(String);

/** `values` alternates operands and operators. Mixing `&&` and `||` has no obvious order, so it gives no value. */
export function applyOperators(context: HelperContext, values: readonly Value[]): Value {
  if (values.length % 2 === 0) return note(context, "an operator has only one side");
  if (values.length > 3 && isMixed(values)) return note(context, "&& and || are mixed; nest one of them");
  let result = values[0];
  for (let index = 1; index < values.length; index += 2) {
    const operator = operatorTable.get(values[index]);
    if (operator === undefined) return note(context, `${quote(values[index])} is not an operator`);
    result = operator(context, result, values[index + 1]);
  }
  return result;
}

function isMixed(values: readonly Value[]): boolean {
  const isOperator = (text: string): boolean => values.some((value, index) => index % 2 === 1 && value === text);
  return isOperator("&&") && isOperator("||");
}
