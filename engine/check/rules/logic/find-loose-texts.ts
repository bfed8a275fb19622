import { printExpression } from "../../../expression/index.ts";
import { connectives, operatorHelpers } from "../../../expression/operators.ts";
import type { CallExpression, Expression } from "../../../model/expression.ts";
import { textTruth } from "../../domains/index.ts";
import { isMeantOpen } from "../meant-open.ts";
import { type Culprit, placeOf } from "./culprit.ts";

/**
 * The texts and numbers that stand where a yes or no is combined with others: `a === 'x' || 'y'`. A written true or false
 * is meant, to switch a part on or off.
 */
export function findLooseTexts(expression: Expression, isCondition: boolean, pointer: string): readonly Culprit[] {
  return looseOperands(expression, isCondition).map(({ operand, index }) => ({
    place:
      expression.kind === "operation"
        ? { pointer: `${pointer}${expression.pointer}/${index}` }
        : placeOf(operand, pointer),
    expression: operand,
    never: "false",
    reason: `${printExpression(operand)} on its own is always yes; compare the field with it too`,
  }));
}

export function hasLooseText(expression: Expression): boolean {
  return looseOperands(expression, true).length > 0;
}

interface Operand {
  readonly operand: Expression;
  readonly index: number;
}

// In JSON Logic `or` also gives a value where there is none, so that a text in it is meant unless it is a condition.
function looseOperands(expression: Expression, isCondition: boolean): readonly Operand[] {
  if (expression.kind === "call") return combinedArguments(expression).filter(isLoose);
  if (expression.kind !== "operation" || !isCondition) return [];
  const { operator, operands } = expression;
  if ((operator !== "and" && operator !== "or") || operands.length < 2) return [];
  return toOperands(operands).filter(isLoose);
}

function toOperands(operands: readonly Expression[]): readonly Operand[] {
  return operands.map((operand, index) => ({ operand, index }));
}

/** What stands beside `&&` or `||`; of a chain, only its first operand may stand on its left. */
function combinedArguments({ helper, args }: CallExpression): readonly Operand[] {
  if ((helper === "and" || helper === "or") && args.length > 1) return toOperands(args);
  if (!operatorHelpers.has(helper) || !args.some(isConnective)) return [];
  return toOperands(args).filter(({ index }) => index % 2 === 0 && isConnective(args[index === 0 ? 1 : index - 1]));
}

function isConnective(operator: Expression | undefined): boolean {
  return operator?.kind === "literal" && typeof operator.value === "string" && connectives.has(operator.value);
}

function isLoose({ operand }: Operand): boolean {
  if (operand.kind !== "literal" || isMeantOpen(operand)) return false;
  const { value } = operand;
  return typeof value === "number" ? value !== 0 : typeof value === "string" && textTruth(value) === undefined;
}
