import type { Expression } from "../../../../model/expression.ts";
import { insideBlock, insideOperation, outermost, type PathScope } from "./path-scope.ts";
import { entered, printed, tested, type Use, useOfArgument, useOfLogicOperand, useOfNamedArgument } from "./use.ts";

export type Visit = (part: Expression, use: Use, scope: PathScope) => void;

/**
 * Visits an expression and all its parts, outermost first, with what is done to each and what its names start from.
 * Named conditions are left out: they are visited where they are defined.
 */
export function visitParts(expression: Expression, visit: Visit, use: Use = printed, scope = outermost): void {
  visit(expression, use, scope);
  const next = (part: Expression, its: Use, inside = scope): void => visitParts(part, visit, its, inside);
  switch (expression.kind) {
    case "literal":
    case "reference":
    case "data":
      return;
    case "call":
      for (const [index, argument] of expression.args.entries()) next(argument, useOfArgument(expression, index));
      for (const [name, argument] of Object.entries(expression.named)) {
        next(argument, useOfNamedArgument(expression, name));
      }
      return;
    case "operation": {
      if (expression.operator === "condition") return;
      const inside = insideOperation(expression, scope);
      for (const [index, operand] of expression.operands.entries()) {
        next(operand, useOfLogicOperand(expression, index), index === 0 ? scope : inside);
      }
      return;
    }
    case "join":
      for (const part of expression.parts) next(part, printed);
      return;
    case "choice":
      next(expression.test, tested);
      next(expression.body, printed);
      next(expression.otherwise, printed);
      return;
    case "each":
    case "with":
    case "section":
      next(expression.over, entered);
      next(expression.body, printed, insideBlock(expression, scope));
      next(expression.otherwise, printed);
  }
}
