import type { Expression, ReferenceExpression } from "../../../../model/expression.ts";
import { partsOf } from "../../walk-expression.ts";

// What stands in one of these has been thought of: the formula says what to pay without it.
const optional = new Set(["default", "ifIsDefined", "ifIsNotDefined", "if"]);

/** The fields without which a formula gives nothing, from the root of the scope. */
export function neededFields(expression: Expression): readonly ReferenceExpression[] {
  if (expression.kind === "reference") return expression.origin === "root" ? [expression] : [];
  if (expression.kind === "choice" || (expression.kind === "call" && optional.has(expression.helper))) return [];
  return partsOf(expression).flatMap(neededFields);
}
