/** A helper's call in the syntax tree -> a call expression, its name, number of arguments and operators checked. */
import type { CallExpression, Expression, HelperRow } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { checkArguments } from "./check-arguments.ts";
import { convertLiteral, convertPath, isParameter, isSimpleName, toPath } from "./convert-path.ts";
import type { ArgumentNode, CallNode, PathNode } from "./syntax-tree.ts";
import type { TemplateContext, TemplateScope } from "./template-context.ts";

// Names that Handlebars always takes for its own helpers, also without arguments.
const alwaysHelpers = new Set(["if", "unless", "each", "with", "lookup", "log"]);
const blockOnly = new Set(["each", "with"]);

/** True when the node calls a helper; otherwise its path is a field. */
export function isCall(node: CallNode, scope: TemplateScope, context: TemplateContext): boolean {
  if (node.params.length > 0 || node.hash) return true;
  const path = toPath(node.path);
  const [name = ""] = path.parts;
  if (!isSimpleName(path) || isParameter(path, scope) || path.data) return false;
  if (alwaysHelpers.has(name)) return true;
  // A name alone is a field, so that a new helper never takes a field's name away, unless nothing but a call makes sense.
  const row = context.helpers.get(name);
  return row !== undefined && row.parameters.every((parameter) => parameter.optional === true);
}

/** The row of the helper that the node calls, or undefined after noting why there is none. */
export function findRow(node: CallNode, scope: TemplateScope, context: TemplateContext): HelperRow | undefined {
  const path = toPath(node.path);
  const name = helperName(path);
  if (name === "log") {
    context.refuse("CB3006", path.loc);
    return undefined;
  }
  const row = isSimpleName(path) && !isParameter(path, scope) && !path.data ? context.helpers.get(name) : undefined;
  if (row) return row;
  context.refuse("CB2104", path.loc, context.withNearest({ helper: name }, name, context.helpers.keys()));
  return undefined;
}

export function helperName(path: PathNode): string {
  return isSimpleName(path) && !path.data ? (path.parts[0] ?? "") : path.original;
}

/** A call whose result is printed or passed on, as opposed to `{{#helper}}`. */
export function convertInlineCall(node: CallNode, scope: TemplateScope, context: TemplateContext): Expression {
  const name = helperName(toPath(node.path));
  if (blockOnly.has(name)) return context.refuse("CB3011", node.loc, { helper: name });
  const row = findRow(node, scope, context);
  return row
    ? convertCall(node, row, scope, context)
    : { kind: "literal", value: undefined, span: context.spanOf(node.loc) };
}

export function convertCall(
  node: CallNode,
  row: HelperRow,
  scope: TemplateScope,
  context: TemplateContext,
): CallExpression {
  const args = node.params.map((argument) => convertArgument(argument, scope, context));
  const pairs = node.hash?.pairs.map(({ key, value }) => [key, convertArgument(value, scope, context)] as const);
  const call: CallExpression = {
    kind: "call",
    helper: row.name,
    args,
    named: pairs ? Object.fromEntries(pairs) : {},
    span: context.spanOf(node.loc),
    nameSpan: context.spanOf(node.path.loc),
  };
  checkArguments(node, row, call, context);
  return call;
}

/** A name in the place of an argument is always a field. */
export function convertArgument(node: ArgumentNode, scope: TemplateScope, context: TemplateContext): Expression {
  if (node.type === "PathExpression") return convertPath(node, scope, context);
  if (node.type !== "SubExpression") return convertLiteral(node, context);
  if (scope.nesting >= limits.nesting) return context.refuse("CB3008", node.loc, { limit: limits.nesting });
  return convertInlineCall(node, { ...scope, nesting: scope.nesting + 1 }, context);
}
