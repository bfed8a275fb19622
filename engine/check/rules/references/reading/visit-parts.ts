import type { CallExpression, Expression, OperationExpression } from "../../../../model/expression.ts";
import { insideBlock, insideOperation, outermost, type PathScope } from "./path-scope.ts";
import { entered, printed, tested, type Use, useOfArgument, useOfLogicOperand, useOfNamedArgument } from "./use.ts";

export type Visit = (part: Expression, use: Use, scope: PathScope) => void;

/**
 * Visits an expression and all its parts, outermost first, with what is done to each and what its names start from.
 * Named conditions are left out: they are visited where they are defined.
 */
export function visitParts(expression: Expression, visit: Visit, use: Use = printed, scope = outermost): void {
  visit(expression, use, scope);
  switch (expression.kind) {
    case "literal":
    case "reference":
    case "data":
      return;
    case "call":
      visitArguments(expression, visit, scope);
      return;
    case "operation":
      visitOperands(expression, visit, scope);
      return;
    case "join":
      for (const part of expression.parts) visitParts(part, visit, printed, scope);
      return;
    case "choice":
      visitParts(expression.test, visit, tested, scope);
      visitParts(expression.body, visit, printed, scope);
      visitParts(expression.otherwise, visit, printed, scope);
      return;
    case "each":
    case "with":
    case "section":
      visitParts(expression.over, visit, entered, scope);
      visitParts(expression.body, visit, printed, insideBlock(expression, scope));
      visitParts(expression.otherwise, visit, printed, scope);
  }
}

function visitArguments(call: CallExpression, visit: Visit, scope: PathScope): void {
  let index = 0;
  for (const argument of call.args) visitParts(argument, visit, useOfArgument(call, index++), scope);
  for (const name in call.named) {
    const argument = call.named[name];
    if (argument) visitParts(argument, visit, useOfNamedArgument(call, name), scope);
  }
}

function visitOperands(operation: OperationExpression, visit: Visit, scope: PathScope): void {
  if (operation.operator === "condition") return;
  const inside = insideOperation(operation, scope);
  for (const [index, operand] of operation.operands.entries()) {
    visitParts(operand, visit, useOfLogicOperand(operation, index), index === 0 ? scope : inside);
  }
}
