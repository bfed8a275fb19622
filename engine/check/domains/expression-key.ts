import type { Expression } from "../../model/expression.ts";

/** A text that two expressions share exactly when they are the same but for where they stand and how paths are spelled. */
export function expressionKey(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return `${typeof expression.value} ${JSON.stringify(expression.value)}`;
    case "reference": {
      const { origin, depth, stopsAtFalsy, path } = expression;
      return `${origin} ${depth} ${stopsAtFalsy === true} ${JSON.stringify(path)}`;
    }
    case "data":
      return `data ${expression.depth} ${JSON.stringify(expression.name)}`;
    case "call":
      return `call ${expression.helper}(${expression.args.map(expressionKey).join()};${namedKeys(expression.named)})`;
    case "operation":
      // A named condition is what it stands for, whatever its name.
      return `operation ${expression.operator}(${operandsOf(expression).map(expressionKey).join()})`;
    case "join":
      return `join(${expression.parts.map(expressionKey).join()})`;
    case "choice": {
      const { test, body, otherwise, includeZero } = expression;
      return `choice ${includeZero === true}(${[test, body, otherwise].map(expressionKey).join()})`;
    }
    default: {
      const { kind, over, body, otherwise, parameters } = expression;
      return `${kind} ${JSON.stringify(parameters)}(${[over, body, otherwise].map(expressionKey).join()})`;
    }
  }
}

function namedKeys(named: { readonly [name: string]: Expression }): string {
  const pairs = Object.entries(named);
  return pairs.map(([name, value]) => `${JSON.stringify(name)}=${expressionKey(value)}`).join();
}

function operandsOf({ operator, operands }: Extract<Expression, { kind: "operation" }>): readonly Expression[] {
  return operator === "condition" ? operands.slice(1) : operands;
}
