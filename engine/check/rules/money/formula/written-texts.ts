import type { Expression } from "../../../../model/expression.ts";
import type { Span } from "../../../../model/source.ts";
import type { RuleBlock } from "../../rule.ts";
import { literalAt } from "./written-at.ts";

/** A text that a property may have, without the blanks around it. */
export interface WrittenText {
  readonly text: string;
  /** Inside the template, where it is one of several. */
  readonly inside?: Span;
}

/** What is written out for a property: one text, or those of the branches of a choice. What is put together is left out. */
export function writtenTexts(block: RuleBlock, property: string): readonly WrittenText[] {
  const literal = literalAt(block, property);
  if (literal !== undefined) return [{ text: literal.trim() }];
  const template = block.templates.get(property);
  return template?.kind === "choice" ? textsOf(template) : [];
}

function textsOf(expression: Expression): readonly WrittenText[] {
  if (expression.kind === "choice") return [...textsOf(expression.body), ...textsOf(expression.otherwise)];
  if (expression.kind !== "literal" || typeof expression.value !== "string" || expression.value.trim() === "")
    return [];
  const { value, span } = expression;
  const start = span.start + value.length - value.trimStart().length;
  return [{ text: value.trim(), inside: { start, end: start + value.trim().length } }];
}
