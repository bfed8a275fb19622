import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression } from "../../../model/expression.ts";
import {
  type ConditionReader,
  decide,
  type Formula,
  nothingKnown,
  testFormula,
  toFormula,
} from "../../domains/index.ts";
import { type Culprit, placeOf } from "./culprit.ts";
import { explainConstant } from "./explain-constant.ts";
import { joinWithAnd } from "./join-with-and.ts";
import { mendComparison } from "./mend-comparison.ts";

/** Whether a condition, or a part of one, can never be true, never be false, or never be known. */
export function findConstant(expression: Expression, pointer: string, read: ConditionReader): Culprit | undefined {
  const { tree, formula } = read(expression);
  const place = placeOf(expression, pointer);
  if (tree.kind === "constant") {
    const branch = repeatedBranch(expression, tree.value);
    if (branch === undefined) return undefined;
    const reason = `both branches say ${branch}`;
    return { place, expression, never: branch === "true" ? "false" : "true", reason };
  }
  const never = neverOf(tree, formula);
  if (!never) return undefined;
  const joined = never === "false" ? joinWithAnd(expression, tree, place) : undefined;
  const fixes = joined ?? mendComparison(expression, place);
  return { place, expression, never, reason: explainConstant(tree, formula, never), ...(fixes && { fixes }) };
}

function neverOf(tree: ConditionTree, formula: Formula): "true" | "false" | "known" | undefined {
  const { canBeTrue, canBeFalse } = decide(formula);
  if (!canBeTrue) return canBeFalse ? "true" : "known";
  if (canBeFalse) return undefined;
  // To name every value there is asks whether there is one; only what holds for any other value as well is a mistake.
  return decide(toFormula(tree, nothingKnown)).canBeFalse ? undefined : "false";
}

/** What both branches say, where the test leaves a choice. A `true` or `false` in the place of a condition is meant. */
function repeatedBranch(expression: Expression, value: boolean): "true" | "false" | undefined {
  const [test, ...branches] = branchesOf(expression) ?? [];
  if (!test || testFormula(test, nothingKnown).kind === "constant") return undefined;
  return branches.every(({ kind }) => kind === "literal") ? (value ? "true" : "false") : undefined;
}

function branchesOf(expression: Expression): readonly [Expression, Expression, Expression] | undefined {
  if (expression.kind === "choice") return [expression.test, expression.body, expression.otherwise];
  if (expression.kind !== "operation" || expression.operator !== "if") return undefined;
  const [test, then, otherwise, ...others] = expression.operands;
  return test && then && otherwise && others.length === 0 ? [test, then, otherwise] : undefined;
}
