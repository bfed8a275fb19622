import type { Expression } from "../../model/expression.ts";

type Key = string | number | boolean | null | readonly Key[];

/** A text that two expressions share exactly when they are the same but for where they stand and how paths are spelled. */
export function expressionKey(expression: Expression): string {
  return JSON.stringify(toKey(expression));
}

function toKey(expression: Expression): Key {
  switch (expression.kind) {
    case "literal":
      return literalKey(expression.value);
    case "reference":
      return ["reference", expression.origin, expression.depth, expression.stopsAtFalsy === true, ...expression.path];
    case "data":
      return ["data", expression.name, expression.depth];
    case "call": {
      const named = Object.entries(expression.named).map(([name, value]): Key => [name, toKey(value)]);
      return ["call", expression.helper, expression.args.map(toKey), named];
    }
    case "operation":
      // A named condition is what it stands for, whatever its name.
      return ["operation", expression.operator, ...operandsOf(expression).map(toKey)];
    case "join":
      return ["join", ...expression.parts.map(toKey)];
    case "choice": {
      const { test, body, otherwise, includeZero } = expression;
      return ["choice", includeZero === true, toKey(test), toKey(body), toKey(otherwise)];
    }
    default: {
      const { kind, over, body, otherwise, parameters } = expression;
      return [kind, [...parameters], toKey(over), toKey(body), toKey(otherwise)];
    }
  }
}

function operandsOf({ operator, operands }: Extract<Expression, { kind: "operation" }>): readonly Expression[] {
  return operator === "condition" ? operands.slice(1) : operands;
}

function literalKey(value: unknown): Key {
  return ["literal", typeof value, JSON.stringify(value) ?? null];
}
