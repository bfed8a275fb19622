/** An expression as a person would write it, for traces: one form for both languages. */
import { toPrinted } from "./values/index.ts";
import type { CallExpression, Expression, OperationExpression } from "../model/expression.ts";

const infix = new Set(["===", "!==", "==", "!=", "<", "<=", ">", ">=", "and", "or", "+", "-", "*", "/", "%", "in"]);

export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression.value);
    case "reference":
      return expression.text === "" ? "this" : expression.text;
    case "data":
      return `@${"../".repeat(expression.depth)}${expression.name}`;
    case "call":
      return printCall(expression);
    case "operation":
      return printOperation(expression);
    case "join":
      return expression.parts.map(printPart).join("");
    case "choice":
      return `{{#${printTest(expression.test)}}}…{{/…}}`;
    case "each":
    case "with":
      return `{{#${expression.kind} ${printArgument(expression.over)}}}…{{/${expression.kind}}}`;
    default:
      return `{{#${printExpression(expression.over)}}}…{{/…}}`;
  }
}

function printLiteral(value: unknown): string {
  if (value === undefined) return "null";
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}

function printPart(part: Expression): string {
  if (part.kind === "literal" && typeof part.value === "string") return part.value;
  const isBlock = part.kind === "choice" || part.kind === "each" || part.kind === "with" || part.kind === "section";
  return isBlock ? printExpression(part) : `{{${printExpression(part)}}}`;
}

function printTest(test: Expression): string {
  return test.kind === "call" ? printCall(test) : `if ${printExpression(test)}`;
}

function printCall({ helper, args, named }: CallExpression): string {
  const pairs = Object.entries(named).map(([name, value]) => `${name}=${printArgument(value)}`);
  return [helper, ...args.map(printArgument), ...pairs].join(" ");
}

function printOperation({ operator, operands }: OperationExpression): string {
  const [first, second] = operands;
  if (operator === "condition" && first?.kind === "literal") return toPrinted(first.value);
  if (operator === "list") return `[${operands.map(printArgument).join(", ")}]`;
  if (infix.has(operator) && first && second) return operands.map(printArgument).join(` ${operator} `);
  return `${operator} ${operands.map(printArgument).join(" ")}`;
}

function printArgument(expression: Expression): string {
  const text = printExpression(expression);
  return expression.kind === "call" || (expression.kind === "operation" && expression.operator !== "condition")
    ? `(${text})`
    : text;
}
