import type { Expression } from "../../model/expression.ts";

/** One part of an expression, and the whole with another part in its place. */
export interface Part {
  readonly part: Expression;
  readonly replace: (by: Expression) => Expression;
}

/** The direct parts. A named condition has none: it is changed where it is defined. */
export function partsOf(expression: Expression): readonly Part[] {
  switch (expression.kind) {
    case "literal":
    case "reference":
    case "data":
      return [];
    case "call": {
      const positional = listParts(expression.args, (args) => ({ ...expression, args }));
      const named = Object.entries(expression.named).map(([name, part]) => ({
        part,
        replace: (by: Expression): Expression => ({ ...expression, named: { ...expression.named, [name]: by } }),
      }));
      return [...positional, ...named];
    }
    case "operation":
      if (expression.operator === "condition") return [];
      return listParts(expression.operands, (operands) => ({ ...expression, operands }));
    case "join":
      return listParts(expression.parts, (parts) => ({ ...expression, parts }));
    case "choice":
      return [
        { part: expression.test, replace: (test) => ({ ...expression, test }) },
        { part: expression.body, replace: (body) => ({ ...expression, body }) },
        { part: expression.otherwise, replace: (otherwise) => ({ ...expression, otherwise }) },
      ];
    default:
      return [
        { part: expression.over, replace: (over) => ({ ...expression, over }) },
        { part: expression.body, replace: (body) => ({ ...expression, body }) },
        { part: expression.otherwise, replace: (otherwise) => ({ ...expression, otherwise }) },
      ];
  }
}

function listParts(
  items: readonly Expression[],
  rebuild: (items: readonly Expression[]) => Expression,
): readonly Part[] {
  return items.map((part, index) => ({ part, replace: (by) => rebuild(items.with(index, by)) }));
}
