/**
 * A template's text -> Handlebars' syntax tree, or why there is none. The only file that imports handlebars, and only its
 * parser: the runtime and the code generator behind it never load.
 */
import { parse, parser } from "handlebars/dist/cjs/handlebars/compiler/base.js";
import { describeFailure } from "./describe-failure.ts";
import type { Location, ProgramNode } from "./syntax-tree.ts";

export type SyntaxResult =
  | { readonly program: ProgramNode }
  | { readonly failure: { readonly reason: string; readonly location: Location | undefined } }
  | { readonly tooDeep: true };

class UnexpectedToken extends Error {
  readonly reason: string;
  readonly location: Location;
  constructor(reason: string, location: Location) {
    super(reason);
    this.reason = reason;
    this.location = location;
  }
}

export function readSyntax(text: string): SyntaxResult {
  // The stock handler keeps only a message with a drawing of the grammar's state. The parser is shared by all who import it.
  parser.parseError = (_message, { token, expected }) => {
    const { first_line, first_column, last_line, last_column } = parser.lexer.yylloc;
    throw new UnexpectedToken(describeFailure(token, expected ?? []), {
      start: { line: first_line, column: first_column },
      end: { line: last_line, column: last_column },
    });
  };
  try {
    const tree = parse(text);
    return isProgram(tree) ? { program: tree } : { failure: { reason: "it has no meaning", location: undefined } };
  } catch (error) {
    return toFailure(error);
  } finally {
    delete parser.parseError;
  }
}

function isProgram(tree: unknown): tree is ProgramNode {
  return typeof tree === "object" && tree !== null && "body" in tree;
}

function toFailure(error: unknown): SyntaxResult {
  if (error instanceof UnexpectedToken) return { failure: { reason: error.reason, location: error.location } };
  if (error instanceof RangeError) return { tooDeep: true };
  if (!(error instanceof Error)) return { failure: { reason: "it has no meaning", location: undefined } };
  // These messages are the parser's own sentences: `ifEquals doesn't match if - 1:5`. The place is told by the location.
  return { failure: { reason: error.message.replace(/ - \d+:\d+$/, ""), location: locationOf(error) } };
}

function locationOf(error: Error): Location | undefined {
  const numberOf = (name: string): number | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "number" ? value : undefined;
  };
  const line = numberOf("lineNumber");
  const column = numberOf("column");
  if (line === undefined || column === undefined) return undefined;
  const end = { line: numberOf("endLineNumber") ?? line, column: numberOf("endColumn") ?? column };
  return { start: { line, column }, end };
}
