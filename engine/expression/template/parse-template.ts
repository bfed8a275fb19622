/** A template's text -> an expression, or the mistakes in it. */
import type { Expression, ExpressionError, HelperRow } from "../../model/expression.ts";
import { helperTable } from "../helpers/index.ts";
import { limits } from "../limits.ts";
import { convertProgram } from "./convert-program.ts";
import { estimateNesting } from "./nesting-estimate.ts";
import { readPlainSyntax } from "./plain-syntax.ts";
import { readSyntax } from "./read-syntax.ts";
import { outermost, TemplateContext } from "./template-context.ts";

// The exact count comes later; an estimate needs room for parentheses that are just text.
const surelyTooDeep = 4 * limits.nesting;

export interface ParseResult {
  /** Absent when there is a mistake. */
  readonly expression?: Expression;
  readonly errors: readonly ExpressionError[];
}

export interface ParseOptions {
  /** The helpers that may be called; the built-in ones when absent. */
  readonly helpers?: ReadonlyMap<string, HelperRow>;
}

export function parseTemplate(text: string, options: ParseOptions = {}): ParseResult {
  const whole = { start: 0, end: text.length };
  if (text.length > limits.templateLength) {
    return refused("CB3007", whole, { length: text.length, limit: limits.templateLength });
  }
  if (!text.includes("{{")) return { expression: { kind: "literal", value: text, span: whole }, errors: [] };
  // Every level takes a character at least.
  if (text.length > surelyTooDeep && estimateNesting(text) > surelyTooDeep)
    return refused("CB3008", whole, { limit: limits.nesting });
  const plain = readPlainSyntax(text);
  const syntax = plain ? { program: plain } : readSyntax(text);
  const context = new TemplateContext(text, options.helpers ?? helperTable, convertProgram);
  if ("tooDeep" in syntax) return refused("CB3008", whole, { limit: limits.nesting });
  if ("failure" in syntax) {
    const { reason, location } = syntax.failure;
    return refused("CB3001", location ? context.spanOf(location) : whole, { reason });
  }
  const expression = convertProgram(syntax.program, outermost, context);
  if (context.errors.length === 0) return { expression, errors: [] };
  return { errors: context.errors.toSorted((first, second) => first.span.start - second.span.start) };
}

function refused(code: string, span: ExpressionError["span"], params: ExpressionError["params"]): ParseResult {
  return { errors: [{ code, params, span }] };
}
