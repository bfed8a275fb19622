import { findReferences, helperTable } from "../../../../expression/index.ts";
import type { Expression, Reference, ReferenceExpression } from "../../../../model/expression.ts";

const known = new WeakMap<Expression, readonly Reference[]>();

/** Nearly every value of a disbursement is one field. */
function isPlain(expression: Expression): expression is ReferenceExpression {
  return expression.kind === "reference" && expression.origin === "root";
}

/** The fields that an expression reads, from the root of the scope, those of named conditions included. */
export function readFields(expression: Expression | undefined): readonly Reference[] {
  if (!expression) return [];
  let references = known.get(expression);
  if (!references) {
    references = isPlain(expression) ? [expression] : findReferences(expression, helperTable).references;
    known.set(expression, references);
  }
  return references;
}
