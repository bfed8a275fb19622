/**
 * The templates that nearly all are, read without the full parser, whose lexer tries each of its rules at each token and
 * would take most of the time of a check. What it gives equals the full parser's tree; whatever is not plain it leaves.
 */
import { PlainCursor } from "./plain-cursor.ts";
import { readCall } from "./plain-call.ts";
import type { BlockNode, MustacheNode, ProgramNode, StatementNode } from "./syntax-tree.ts";

// Escapes, lines (blocks that stand alone on one take it with them), whitespace control, comments, partials, raw blocks.
const notPlain = /[\\\r\n\u2028\u2029]|~\}\}|\{\{[~{&!>^*@]|\}\}\}|\{\{#[>*]/;

/** Undefined when the text needs the full parser, or has a mistake that the full parser shall name. */
export function readPlainSyntax(text: string): ProgramNode | undefined {
  if (notPlain.test(text)) return undefined;
  const cursor = new PlainCursor(text);
  const program = readProgram(cursor);
  return program && cursor.isAtEnd ? program : undefined;
}

/** Statements up to the end, or to a mustache that ends a block's branch, before which the cursor then stands. */
function readProgram(cursor: PlainCursor): ProgramNode | undefined {
  const body: StatementNode[] = [];
  while (!cursor.isAtEnd) {
    if (!cursor.isAt("{{")) body.push(readContent(cursor));
    else if (cursor.isAt("{{/") || isAtElse(cursor)) break;
    else {
      const statement = cursor.isAt("{{#") ? readBlock(cursor) : readMustache(cursor);
      if (!statement) return undefined;
      body.push(statement);
    }
  }
  return { body };
}

function readContent(cursor: PlainCursor): StatementNode {
  const start = cursor.at;
  const next = cursor.text.indexOf("{{", start);
  cursor.at = next === -1 ? cursor.text.length : next;
  return { type: "ContentStatement", value: cursor.text.slice(start, cursor.at), loc: cursor.from(start) };
}

function readMustache(cursor: PlainCursor): MustacheNode | undefined {
  const start = cursor.at;
  cursor.takeMark("{{");
  const call = readCall(cursor);
  return call && cursor.takeMark("}}") ? { type: "MustacheStatement", ...call, loc: cursor.from(start) } : undefined;
}

function readBlock(cursor: PlainCursor): BlockNode | undefined {
  const start = cursor.at;
  cursor.takeMark("{{#");
  const call = readCall(cursor);
  if (!call || !cursor.takeMark("}}")) return undefined;
  const program = readProgram(cursor);
  const inverse = program && readElse(cursor) ? readProgram(cursor) : undefined;
  if (!program || !takeClosing(cursor, (call.path as { original: string }).original)) return undefined;
  return { type: "BlockStatement", ...call, program, ...(inverse && { inverse }), loc: cursor.from(start) };
}

const elseMark = /\{\{\s*else\b/y;
const elseAlone = /\{\{\s*else\s*\}\}/y;

function isAtElse(cursor: PlainCursor): boolean {
  elseMark.lastIndex = cursor.at;
  return elseMark.test(cursor.text);
}

/** `{{else if …}}` opens a block of its own and is left to the full parser. */
function readElse(cursor: PlainCursor): boolean {
  elseAlone.lastIndex = cursor.at;
  const found = elseAlone.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found !== undefined;
}

function takeClosing(cursor: PlainCursor, opened: string): boolean {
  if (!cursor.takeMark("{{/")) return false;
  cursor.skipBlanks();
  if (!cursor.takeMark(opened)) return false;
  cursor.skipBlanks();
  return cursor.takeMark("}}");
}
