import { printExpression } from "../../../expression/index.ts";
import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression } from "../../../model/expression.ts";
import { expressionKey, type Formula, leavesOf } from "../../domains/index.ts";
import { type Compare, explainComparison, printOperand } from "./explain-comparison.ts";

/** Why a condition has only one answer, or none, as a part of a sentence. */
export function explainConstant(tree: ConditionTree, formula: Formula, never: "true" | "false" | "known"): string {
  if (tree.kind === "opaque" && never === "known") {
    return `what ${printExpression(tree.expression)} gives is neither true nor false`;
  }
  return explainComparison(comparisonIn(tree)) ?? explainConnective(tree) ?? explainFields(formula, never);
}

function comparisonIn(tree: ConditionTree): Compare | undefined {
  if (tree.kind === "not") return comparisonIn(tree.item);
  return tree.kind === "compare" ? tree : undefined;
}

/** `a !== 'x' || a !== 'y'`, and `a === 'x' && a === 'y'`. */
function explainConnective(tree: ConditionTree): string | undefined {
  if (tree.kind !== "and" && tree.kind !== "or") return undefined;
  const wanted = tree.kind === "or" ? /^!==?$/ : /^===?$/;
  const byField = new Map<string, { readonly field: string; readonly values: string[] }>();
  for (const item of tree.items) {
    if (item.kind !== "compare" || !wanted.test(item.operator)) continue;
    const { open, fixed } = sidesOf(item);
    if (!open || !fixed) continue;
    const key = expressionKey(open);
    const { field, values } = byField.get(key) ?? { field: printOperand(open), values: [] };
    byField.set(key, { field, values: [...values, printOperand(fixed)] });
    const [first, second] = [...values, printOperand(fixed)];
    if (first === undefined || second === undefined || first === second) continue;
    return tree.kind === "or"
      ? `whatever ${field} is, it differs from ${first} or from ${second}`
      : `${field} cannot be ${first} and ${second} at the same time`;
  }
  return undefined;
}

function sidesOf({ left, right }: Compare): { readonly open?: Expression; readonly fixed?: Expression } {
  if (left.kind === "literal") return right.kind === "literal" ? {} : { open: right, fixed: left };
  return right.kind === "literal" ? { open: left, fixed: right } : {};
}

function explainFields(formula: Formula, never: "true" | "false" | "known"): string {
  const fields = [...new Set(leavesOf(formula).map(({ variable }) => variable.text()))];
  if (fields.length === 0) return "it depends on nothing";
  return `no value of ${fields.join(" or ")} ${never === "known" ? "gives it an answer" : `makes it ${never}`}`;
}
