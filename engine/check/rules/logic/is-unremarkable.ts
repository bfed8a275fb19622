import type { Expression } from "../../../model/expression.ts";
import { decide, type Formula, partsOfFormula, type ReadCondition } from "../../domains/index.ts";
import { walkExpression } from "../walk-expression.ts";
import { hasLooseText } from "./find-loose-texts.ts";

/**
 * Whether every part of a condition can be true and can be false: then there is nothing to look for in it, which is how
 * nearly all conditions are. A choice or a written text inside may hide what is no part of the formula any more.
 */
export function isUnremarkable(expression: Expression, { tree, formula }: ReadCondition): boolean {
  return tree.kind !== "constant" && isFree(formula) && !hidesParts(expression);
}

function isFree(formula: Formula): boolean {
  const { canBeTrue, canBeFalse } = decide(formula);
  return canBeTrue && canBeFalse && partsOfFormula(formula).every(isFree);
}

function hidesParts(expression: Expression): boolean {
  let found = false;
  walkExpression(expression, (part) => {
    found ||= part.kind === "operation" ? part.operator === "if" : part.kind === "choice" && part !== expression;
    found ||= hasLooseText(part);
  });
  return found;
}
