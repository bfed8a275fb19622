/**
 * A JSON Logic rule -> an expression. The only file that imports json-logic-js, which says what an operation is; what an
 * operation gives is decided by us, because there `null < 15` is true.
 */
import jsonLogic from "json-logic-js";
import type { Expression, LogicOperator } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";
import { limits } from "../limits.ts";
import { isList } from "./is-list.ts";
import { convertMissing, convertMissingSome, convertVariable } from "./convert-variable.ts";
import { below, type LogicContext, type LogicScope, nowhere } from "./logic-context.ts";
import { itemOperators, logicOperators, namingOperators } from "./logic-operators.ts";

export function convertLogic(rule: Json, scope: LogicScope, context: LogicContext): Expression {
  if (scope.nesting > limits.nesting) return context.refuse("CB3008", scope.pointer, { limit: limits.nesting });
  if (isList(rule)) return convertList(rule, scope, context);
  if (typeof rule !== "object" || rule === null) return convertScalar(rule, scope, context);
  const [entry] = Object.entries(rule);
  if (!entry || !jsonLogic.is_logic(rule)) {
    return context.refuse("CB3023", scope.pointer, { keys: Object.keys(rule).join(", ") });
  }
  const [operator, operands] = entry;
  return convertOperation(operator, operands, scope, context);
}

function convertScalar(value: string | number | boolean | null, scope: LogicScope, context: LogicContext): Expression {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return context.refuse("CB3013", scope.pointer, { number: String(value) });
  }
  return { kind: "literal", value: value ?? undefined, span: nowhere };
}

function convertList(items: readonly Json[], scope: LogicScope, context: LogicContext): Expression {
  const operands = items.map((item, index) => convertLogic(item, below(scope, index), context));
  const isConstant = operands.every((operand) => operand.kind === "literal");
  if (!isConstant) return operation("list", operands, scope);
  return { kind: "literal", value: operands.map((operand) => operand.value), span: nowhere };
}

function convertOperation(name: string, written: Json, outer: LogicScope, context: LogicContext): Expression {
  const scope = below(outer, name);
  const operands = isList(written) ? written : [written];
  const convert = (operand: Json, index: number, variables = scope.variables): Expression =>
    convertLogic(operand, { ...(isList(written) ? below(scope, index) : scope), variables }, context);

  switch (name) {
    case "var":
      return convertVariable(operands, scope, context, (fallback) => convert(fallback, 1));
    case "missing":
      return operation("missing", convertMissing(operands, scope, context), scope);
    case "missing_some":
      return operation("missing_some", convertMissingSome(operands, scope, context), scope);
    case "condition": {
      const [condition = null, ...others] = operands;
      if (others.length > 0) return refuseCount(name, "1", operands.length, scope, context);
      return context.inline(condition, scope.pointer);
    }
    case "log":
      return context.refuse("CB3006", scope.pointer);
    default:
  }
  const row = logicOperators.get(name);
  if (!row) {
    const names = [...logicOperators.keys(), ...namingOperators];
    return context.refuse("CB3020", scope.pointer, context.withNearest({ operator: name }, name, names));
  }
  const converted = operands.map((operand, index) =>
    convert(operand, index, bodyVariables(name, index) ?? scope.variables),
  );
  if (operands.length < row.least || operands.length > row.most) {
    return refuseCount(name, describeCount(row.least, row.most), operands.length, scope, context);
  }
  return operation(row.operator, converted, scope);
}

/** Inside the body of `map` and its like names start from the item, and from nothing else. */
function bodyVariables(operator: string, index: number): LogicScope["variables"] | undefined {
  if (index !== 1) return undefined;
  return operator === "reduce" ? "reduce" : itemOperators.has(operator) ? "item" : undefined;
}

function operation(operator: LogicOperator, operands: readonly Expression[], scope: LogicScope): Expression {
  return { kind: "operation", operator, operands, span: nowhere, pointer: scope.pointer };
}

function refuseCount(
  operator: string,
  expected: string,
  given: number,
  scope: LogicScope,
  context: LogicContext,
): Expression {
  return context.refuse("CB3021", scope.pointer, { operator, expected, given });
}

function describeCount(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return `${least} or more`;
  return least === most ? String(least) : `${least} to ${most}`;
}
