/** The operations of JSON Logic whose operands are paths: `var`, `missing` and `missing_some`. Paths must be written out. */
import type { Expression, ReferenceExpression } from "../../model/expression.ts";
import type { Json } from "../../model/json.ts";
import { isList } from "./is-list.ts";
import { below, type LogicContext, type LogicScope, nowhere } from "./logic-context.ts";

export function convertVariable(
  operands: readonly Json[],
  scope: LogicScope,
  context: LogicContext,
  convertFallback: (fallback: Json) => Expression,
): Expression {
  const [path = "", fallback] = operands;
  const reference = toReference(path, scope, context);
  if (operands.length > 2) {
    return context.refuse("CB3021", scope.pointer, { operator: "var", expected: "1 to 2", given: operands.length });
  }
  if (fallback === undefined || fallback === null) return reference;
  const otherwise = convertFallback(fallback);
  return {
    kind: "operation",
    operator: "default",
    operands: [reference, otherwise],
    span: nowhere,
    pointer: scope.pointer,
  };
}

/** The paths stand one after another or in one list. */
export function convertMissing(
  operands: readonly Json[],
  scope: LogicScope,
  context: LogicContext,
): readonly Expression[] {
  const [first] = operands;
  const paths = isList(first) ? first : operands;
  const place = isList(first) ? below(scope, 0) : scope;
  return paths.map((path, index) => toReference(path, below(place, index), context));
}

export function convertMissingSome(
  operands: readonly Json[],
  scope: LogicScope,
  context: LogicContext,
): readonly Expression[] {
  const [needed, paths] = operands;
  if (operands.length !== 2 || typeof needed !== "number" || !isList(paths)) {
    const expected = "a number and a list of paths";
    return [context.refuse("CB3021", scope.pointer, { operator: "missing_some", expected, given: operands.length })];
  }
  const references = paths.map((path, index) => toReference(path, below(below(scope, 1), index), context));
  return [{ kind: "literal", value: needed, span: nowhere }, ...references];
}

/** An empty path is everything that there is. */
function toReference(written: Json, scope: LogicScope, context: LogicContext): Expression {
  const { pointer } = scope;
  if (typeof written === "object" && written !== null) return context.refuse("CB3022", pointer);
  if (typeof written === "boolean") return context.refuse("CB3022", pointer);
  const text = written === null ? "" : String(written);
  const path = text === "" ? [] : text.split(".");
  const place = { path, text, span: nowhere, pointer } satisfies Partial<ReferenceExpression>;
  if (scope.variables === "root") return { kind: "reference", origin: "root", depth: 0, ...place };
  if (scope.variables === "item") return { kind: "reference", origin: "context", depth: 0, ...place };
  if (path[0] === "current" || path[0] === "accumulator") {
    return { kind: "reference", origin: "parameter", depth: 0, ...place };
  }
  return context.refuse("CB3024", pointer, { path: text });
}
