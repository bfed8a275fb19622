import { printExpression } from "../../../expression/index.ts";
import { toNumeric } from "../../../expression/values/index.ts";
import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression } from "../../../model/expression.ts";
import { expressionKey, type Formula, leavesOf } from "../../domains/index.ts";

type Compare = Extract<ConditionTree, { kind: "compare" }>;

/** Why a condition has only one answer, or none, as a part of a sentence. */
export function explainConstant(tree: ConditionTree, formula: Formula, never: "true" | "false" | "known"): string {
  if (tree.kind === "opaque" && never === "known") {
    return `what ${printExpression(tree.expression)} gives is neither true nor false`;
  }
  return explainComparison(tree) ?? explainConnective(tree) ?? explainFields(formula, never);
}

function explainComparison(tree: ConditionTree): string | undefined {
  if (tree.kind === "not") return explainComparison(tree.item);
  if (tree.kind !== "compare") return undefined;
  const { left, right, operator } = tree;
  if ([left, right].some((side) => side.kind === "literal" && side.value === undefined)) {
    return "a comparison with no value has no answer";
  }
  if (left.kind === "literal" && right.kind === "literal") {
    return `it compares ${print(left)} with ${print(right)}, which are both fixed`;
  }
  if (expressionKey(left) === expressionKey(right)) return `it compares ${print(left)} with itself`;
  const text = [left, right].find((side) => side.kind === "literal" && toNumeric(side.value) === undefined);
  return text && /^[<>]/.test(operator) ? `${print(text)} is no number, and only numbers have an order` : undefined;
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
    const { field, values } = byField.get(key) ?? { field: print(open), values: [] };
    byField.set(key, { field, values: [...values, print(fixed)] });
    const [first, second] = [...values, print(fixed)];
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

function print(expression: Expression): string {
  const { value } = { value: undefined, ...expression };
  return typeof value === "string" ? `"${value}"` : printExpression(expression);
}
