import { toConditionTree } from "../../expression/index.ts";
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { Expression } from "../../model/expression.ts";
import type { Formula } from "./formula.ts";
import type { KnownValues } from "./known-values.ts";
import { toFormula } from "./to-formula.ts";

export interface ReadCondition {
  readonly tree: ConditionTree;
  readonly formula: Formula;
}

export type ConditionReader = (expression: Expression) => ReadCondition;

/** Several rules ask about one condition; it is laid bare once. */
export function conditionReader(known: KnownValues): ConditionReader {
  const read = new WeakMap<Expression, ReadCondition>();
  return (expression) => {
    const earlier = read.get(expression);
    if (earlier) return earlier;
    const tree = toConditionTree(expression);
    const condition = { tree, formula: toFormula(tree, known) };
    read.set(expression, condition);
    return condition;
  };
}
