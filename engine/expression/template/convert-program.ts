/** The statements of a template or of a block's branch -> one expression: a single part, or parts printed one after another. */
import type { Expression } from "../../model/expression.ts";
import { convertBlock } from "./convert-block.ts";
import { convertInlineCall, isCall } from "./convert-call.ts";
import { convertPath, toPath } from "./convert-path.ts";
import type { MustacheNode, ProgramNode, StatementNode } from "./syntax-tree.ts";
import type { TemplateContext, TemplateScope } from "./template-context.ts";

const nowhere = { start: 0, end: 0 };

export function convertProgram(
  program: ProgramNode | undefined,
  scope: TemplateScope,
  context: TemplateContext,
): Expression {
  const parts: Expression[] = [];
  for (const statement of program?.body ?? []) addPart(parts, convertStatement(statement, scope, context));
  const [first, ...others] = parts;
  if (!first) return { kind: "literal", value: "", span: nowhere };
  const last = others.at(-1);
  return last ? { kind: "join", parts, span: { start: first.span.start, end: last.span.end } } : first;
}

function addPart(parts: Expression[], part: Expression | undefined): void {
  if (part && !(part.kind === "literal" && part.value === "")) parts.push(part);
}

function convertStatement(
  statement: StatementNode,
  scope: TemplateScope,
  context: TemplateContext,
): Expression | undefined {
  switch (statement.type) {
    case "ContentStatement":
      return { kind: "literal", value: statement.value, span: context.spanOf(statement.loc) };
    case "MustacheStatement":
      return convertMustache(statement, scope, context);
    case "BlockStatement":
      return convertBlock(statement, scope, context);
    case "CommentStatement":
      return undefined;
    case "PartialStatement":
    case "PartialBlockStatement":
      return context.refuse("CB3002", statement.loc);
    default:
      return context.refuse("CB3003", statement.loc);
  }
}

function convertMustache(node: MustacheNode, scope: TemplateScope, context: TemplateContext): Expression {
  return isCall(node, scope, context)
    ? convertInlineCall(node, scope, context)
    : convertPath(toPath(node.path), scope, context);
}
