import { toNumeric, toPrinted } from "../../../../expression/values/index.ts";
import type { CallExpression, Expression } from "../../../../model/expression.ts";
import { onlyPart } from "./only-part.ts";

const commutative = new Set(["add", "multiply", "minValue", "maxValue", "eq", "ifEquals", "ifNotEquals"]);

/**
 * A formula in one form, however it is written: two with the same form always give the same. `[0]` and `0`, the order of
 * factors, `percent` and its division, and positional and named arguments make no difference.
 */
export function printFormula(expression: Expression): string {
  const only = onlyPart(expression);
  switch (only.kind) {
    case "literal":
      return printLiteral(only.value);
    case "reference":
      return `$${only.origin === "root" ? "" : `${only.origin}${only.depth}:`}${only.path.join("/")}`;
    case "data":
      return `@${only.depth}${only.name}`;
    case "call":
      return printCall(only);
    case "operation":
      return `${only.operator}(${only.operands.map(printFormula).join(",")})`;
    case "join":
      return `join(${only.parts.map(printFormula).join(",")})`;
    case "choice":
      return `choice(${[only.test, only.body, only.otherwise].map(printFormula).join(",")}${only.includeZero ?? ""})`;
    default:
      return `${only.kind}(${[only.over, only.body, only.otherwise].map(printFormula).join(",")};${only.parameters.join(" ")})`;
  }
}

function printLiteral(value: unknown): string {
  const number = typeof value === "string" || typeof value === "number" ? toNumeric(value) : undefined;
  return number === undefined ? JSON.stringify(value ?? null) : toPrinted(number);
}

function printCall({ helper, args, named }: CallExpression): string {
  const printed = args.map(printFormula);
  if (helper === "percent" && printed.length === 2) return `divide(multiply(${printed.toSorted().join(",")}),100)`;
  if (helper === "allocate" && printed.length === 3 && named["by"]) printed.push(printFormula(named["by"]));
  const ordered = commutative.has(helper) ? printed.toSorted() : printed;
  const pairs = Object.entries(named)
    .filter(([name]) => helper !== "allocate" || name !== "by")
    .map(([name, value]) => `${name}=${printFormula(value)}`)
    .toSorted();
  return `${helper}(${[...ordered, ...pairs].join(",")})`;
}
