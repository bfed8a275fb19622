/** A path, a literal or a sub-expression of the syntax tree -> an expression. */
import type { Expression } from "../../model/expression.ts";
import { prototypeNames } from "../prototype-names.ts";
import type { LiteralNode, PathNode } from "./syntax-tree.ts";
import type { TemplateContext, TemplateScope } from "./template-context.ts";

const loopData = new Set(["index", "key", "first", "last"] as const);
type LoopData = typeof loopData extends Set<infer Name> ? Name : never;

/** Handlebars reads a literal in the place of a name as the name of a field: `{{12}}` prints the field `12`. */
export function toPath(node: PathNode | LiteralNode): PathNode {
  if (node.type === "PathExpression") return node;
  const name = String(node.original);
  return { type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc: node.loc };
}

/** True for `name`; false for `this.name`, `../name` and `name.other`, which never name a helper. */
export function isSimpleName(path: PathNode): boolean {
  return path.parts.length === 1 && path.depth === 0 && !isScoped(path);
}

export function isParameter(path: PathNode, scope: TemplateScope): boolean {
  if (scope.parameters.size === 0) return false;
  const [first] = path.parts;
  return first !== undefined && path.depth === 0 && !isScoped(path) && scope.parameters.has(first);
}

// The stock test, odd as it is: `dothis` counts as scoped too.
function isScoped(path: PathNode): boolean {
  return /^\.|this\b/.test(path.original);
}

export function convertPath(path: PathNode, scope: TemplateScope, context: TemplateContext): Expression {
  const span = context.spanOf(path.loc);
  const text = context.positions.slice(path.loc);
  const { parts } = path;
  const forbidden = parts.find((part) => prototypeNames.has(part));
  if (forbidden !== undefined) return context.refuse("CB3005", path.loc, { path: text, name: forbidden });
  if (isParameter(path, scope)) return { kind: "reference", origin: "parameter", depth: 0, path: parts, text, span };
  if (path.data) return convertData(path, text, context);
  if (path.depth === 0 && !scope.insideContext) {
    return { kind: "reference", origin: "root", depth: 0, path: parts, text, span };
  }
  return { kind: "reference", origin: "context", depth: path.depth, path: parts, text, span };
}

function convertData(path: PathNode, text: string, context: TemplateContext): Expression {
  const span = context.spanOf(path.loc);
  const [name, ...rest] = path.parts;
  if (name === "root") {
    return { kind: "reference", origin: "root", depth: 0, path: rest, text, span, stopsAtFalsy: true };
  }
  if (isLoopData(name) && rest.length === 0) return { kind: "data", name, depth: path.depth, span };
  const names = ["@root", ...[...loopData].map((known) => `@${known}`)];
  return context.refuse(
    "CB3009",
    path.loc,
    context.withNearest({ name: text, allowed: names.join(", ") }, text, names),
  );
}

function isLoopData(name: string | undefined): name is LoopData {
  return (loopData as ReadonlySet<string | undefined>).has(name);
}

export function convertLiteral(node: LiteralNode, context: TemplateContext): Expression {
  const value = node.value ?? undefined;
  if (
    typeof value === "number" &&
    !Number.isSafeInteger(value) &&
    (Number.isInteger(value) || !Number.isFinite(value))
  ) {
    return context.refuse("CB3013", node.loc, { number: context.positions.slice(node.loc) });
  }
  return { kind: "literal", value, span: context.spanOf(node.loc) };
}
