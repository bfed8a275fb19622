import { findReferences, helperTable } from "../../../../expression/index.ts";
import type { Expression, Reference } from "../../../../model/expression.ts";

const known = new WeakMap<Expression, readonly Reference[]>();

/** The fields that an expression reads, from the root of the scope, those of named conditions included. */
export function readFields(expression: Expression | undefined): readonly Reference[] {
  if (!expression) return [];
  let references = known.get(expression);
  if (!references) {
    references = findReferences(expression, helperTable).references;
    known.set(expression, references);
  }
  return references;
}
