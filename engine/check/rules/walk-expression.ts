import type { Expression } from "../../model/expression.ts";

/**
 * Visits an expression and all its parts, outermost first. The parts of a named condition are left out: they are
 * visited where it is defined.
 */
export function walkExpression(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  for (const part of partsOf(expression)) walkExpression(part, visit);
}

export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "reference":
    case "data":
      return [];
    case "call":
      return [...expression.args, ...Object.values(expression.named)];
    case "operation":
      return expression.operator === "condition" ? [] : expression.operands;
    case "join":
      return expression.parts;
    case "choice":
      return [expression.test, expression.body, expression.otherwise];
    case "each":
    case "with":
    case "section":
      return [expression.over, expression.body, expression.otherwise];
  }
}
