/** `{{#…}}…{{else}}…{{/…}}` -> a choice, a loop, a `with` or a section. */
import type { Expression } from "../../model/expression.ts";
import { limits } from "../limits.ts";
import { convertArgument, convertCall, findRow, helperName, isCall } from "./convert-call.ts";
import { convertPath, isParameter, toPath } from "./convert-path.ts";
import type { BlockNode } from "./syntax-tree.ts";
import type { TemplateContext, TemplateScope } from "./template-context.ts";

export function convertBlock(node: BlockNode, outer: TemplateScope, context: TemplateContext): Expression {
  if (outer.nesting >= limits.nesting) return context.refuse("CB3008", node.loc, { limit: limits.nesting });
  const scope = { ...outer, nesting: outer.nesting + 1 };
  const path = toPath(node.path);
  const name = helperName(path);
  if (isRawText(node, name, context)) return context.convertProgram(node.program, scope);
  if (!isCall(node, scope, context)) {
    const over = convertPath(path, scope, context);
    return { kind: "section", over, ...convertBody(node, scope, context), span: context.spanOf(node.loc) };
  }
  const isOwnName = !isParameter(path, scope) && !path.data;
  if (isOwnName && (name === "each" || name === "with")) return convertScoped(name, node, scope, context);
  if (isOwnName && (name === "if" || name === "unless")) return convertIf(name, node, scope, context);
  return convertHelperBlock(node, scope, context);
}

/** `{{{{raw}}}}…{{{{/raw}}}}`: everything inside is text. The tree does not tell it from `{{#raw}}`; the source does. */
function isRawText(node: BlockNode, name: string, context: TemplateContext): boolean {
  return name === "raw" && node.params.length === 0 && context.positions.slice(node.loc).startsWith("{{{{");
}

/** A body inside which names start from another context. */
function convertBody(
  node: BlockNode,
  scope: TemplateScope,
  context: TemplateContext,
): { readonly body: Expression; readonly otherwise: Expression; readonly parameters: readonly string[] } {
  const parameters = node.program?.blockParams ?? [];
  const inside: TemplateScope = {
    ...scope,
    insideContext: true,
    parameters: parameters.length === 0 ? scope.parameters : new Set([...scope.parameters, ...parameters]),
  };
  return {
    body: context.convertProgram(node.program, inside),
    otherwise: context.convertProgram(node.inverse, scope),
    parameters,
  };
}

function convertScoped(
  kind: "each" | "with",
  node: BlockNode,
  scope: TemplateScope,
  context: TemplateContext,
): Expression {
  const [argument, ...extra] = node.params;
  if (!argument || extra.length > 0) {
    return context.refuse("CB2105", node.path.loc, { helper: kind, expected: "1 argument", given: node.params.length });
  }
  refuseNamed(kind, node, context);
  const over = convertArgument(argument, scope, context);
  return { kind, over, ...convertBody(node, scope, context), span: context.spanOf(node.loc) };
}

/** With one argument the test is that value itself; with operators it is a call of `if`. `unless` swaps the branches. */
function convertIf(name: "if" | "unless", node: BlockNode, scope: TemplateScope, context: TemplateContext): Expression {
  refuseParameters(name, node, context);
  const [argument, ...others] = node.params;
  const branches = convertBranches(node, scope, context);
  const [body, otherwise] = name === "if" ? branches : [branches[1], branches[0]];
  const span = context.spanOf(node.loc);
  if (argument && others.length === 0) {
    const includesZero = readIncludeZero(name, node, context);
    const test = convertArgument(argument, scope, context);
    return { kind: "choice", test, body, otherwise, ...(includesZero ? { includeZero: true } : {}), span };
  }
  const row = context.helpers.get("if");
  if (!row) return context.refuse("CB2104", node.path.loc, { helper: name });
  return { kind: "choice", test: convertCall(node, row, scope, context), body, otherwise, span };
}

function convertHelperBlock(node: BlockNode, scope: TemplateScope, context: TemplateContext): Expression {
  const row = findRow(node, scope, context);
  const [body, otherwise] = convertBranches(node, scope, context);
  const span = context.spanOf(node.loc);
  if (!row) return { kind: "literal", value: undefined, span };
  if (row.block !== true) return context.refuse("CB3010", node.path.loc, { helper: row.name });
  refuseParameters(row.name, node, context);
  return { kind: "choice", test: convertCall(node, row, scope, context), body, otherwise, span };
}

function convertBranches(
  node: BlockNode,
  scope: TemplateScope,
  context: TemplateContext,
): readonly [body: Expression, otherwise: Expression] {
  return [context.convertProgram(node.program, scope), context.convertProgram(node.inverse, scope)];
}

function readIncludeZero(name: string, node: BlockNode, context: TemplateContext): boolean {
  let includesZero = false;
  for (const { key, value, loc } of node.hash?.pairs ?? []) {
    if (key !== "includeZero") {
      context.refuse("CB2111", loc, { helper: name, argument: key, allowed: "includeZero" });
    } else if (value.type === "BooleanLiteral") {
      includesZero = value.value === true;
    } else {
      const written = context.positions.slice(value.loc);
      context.refuse("CB2112", value.loc, { helper: name, argument: key, value: written, allowed: "true, false" });
    }
  }
  return includesZero;
}

function refuseNamed(name: string, node: BlockNode, context: TemplateContext): void {
  for (const { key, loc } of node.hash?.pairs ?? []) {
    context.refuse("CB2111", loc, { helper: name, argument: key, allowed: "none" });
  }
}

function refuseParameters(name: string, node: BlockNode, context: TemplateContext): void {
  const parameters = node.program?.blockParams ?? node.inverse?.blockParams ?? [];
  if (parameters.length > 0)
    context.refuse("CB3014", node.path.loc, { helper: name, parameters: parameters.join(" ") });
}
