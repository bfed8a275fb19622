/** The operators of `if` and `ifCondition`, and which rows fold them over 3, 5, 7 … arguments. */
import type { Comparison } from "../model/condition-tree.ts";

export const comparisons: ReadonlySet<string> = new Set<Comparison>(["===", "!==", "==", "!=", "<", "<=", ">", ">="]);
export const connectives: ReadonlySet<string> = new Set(["&&", "||"]);
export const operatorHelpers: ReadonlySet<string> = new Set(["if", "unless", "ifCondition"]);

export function isComparison(operator: unknown): operator is Comparison {
  return typeof operator === "string" && comparisons.has(operator);
}
