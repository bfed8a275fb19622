import { helperTable, printExpression } from "../../../expression/index.ts";
import { connectives, operatorHelpers } from "../../../expression/operators.ts";
import { toNumeric } from "../../../expression/values/index.ts";
import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression, ParameterType } from "../../../model/expression.ts";
import { expressionKey } from "../../domains/index.ts";

export type Compare = Extract<ConditionTree, { kind: "compare" }>;

/** Why a comparison has only one answer, or none, as a part of a sentence; undefined where only its fields can tell. */
export function explainComparison(comparison: Compare | undefined): string | undefined {
  if (!comparison) return undefined;
  const { left, right, operator } = comparison;
  const sides = [left, right];
  if (sides.some(isNothing))
    return "a comparison with no value has no answer, and ifIsDefined asks whether there is one";
  if (left.kind === "literal" && right.kind === "literal") {
    return `it compares ${printOperand(left)} with ${printOperand(right)}, which are both fixed`;
  }
  if (expressionKey(left) === expressionKey(right)) return `it compares ${printOperand(left)} with itself`;
  if (joinsAnswers(left)) return `operators go from left to right, so "${operator}" compares the answer before it`;
  const text = sides.find((side) => side.kind === "literal" && toNumeric(side.value) === undefined);
  if (text && /^[<>]/.test(operator)) return `${printOperand(text)} is no number, and only numbers have an order`;
  return explainTypes(sides);
}

const kinds: Readonly<Partial<Record<ParameterType, string>>> = { number: "a number", boolean: "true or false" };

/** What a helper gives, compared with a text: `(dateDifference …) === '14'`. */
function explainTypes(sides: readonly Expression[]): string | undefined {
  const text = sides.find((side) => side.kind === "literal" && typeof side.value === "string");
  const call = sides.find((side) => side.kind === "call");
  const kind = call && kinds[helperTable.get(call.helper)?.returns ?? "any"];
  return text && kind ? `"${call.helper}" gives ${kind}, which never equals the text ${printOperand(text)}` : undefined;
}

/** `a === 'x' && b` in `a === 'x' && b === 'y'`. */
function joinsAnswers(left: Expression): boolean {
  if (left.kind !== "call" || !operatorHelpers.has(left.helper)) return false;
  const operator = left.args.at(-2);
  return operator?.kind === "literal" && typeof operator.value === "string" && connectives.has(operator.value);
}

export function isNothing(side: Expression): boolean {
  return side.kind === "literal" && side.value === undefined;
}

export function printOperand(expression: Expression): string {
  const { value } = { value: undefined, ...expression };
  return typeof value === "string" ? `"${value}"` : printExpression(expression);
}
