import type { Expression } from "../../../../model/expression.ts";

/** What a template says when the white space around a single mustache is left out. */
export function onlyPart(expression: Expression): Expression {
  if (expression.kind !== "join") return expression;
  const [only, ...others] = expression.parts.filter(
    (part) => part.kind !== "literal" || typeof part.value !== "string" || part.value.trim() !== "",
  );
  return only && others.length === 0 ? only : expression;
}
