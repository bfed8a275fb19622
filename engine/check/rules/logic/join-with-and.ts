import type { ConditionTree } from "../../../model/condition-tree.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Finding } from "../../finding.ts";
import type { LogicPlace } from "./culprit.ts";

/** For `a !== 'x' || a !== 'y'`, whose author nearly always meant neither of the two. */
export function joinWithAnd(expression: Expression, tree: ConditionTree, { pointer }: LogicPlace): Finding["fixes"] {
  if (tree.kind !== "or" || expression.kind !== "call" || !tree.items.every(isDifference)) return undefined;
  const operators = expression.args.filter((_, index) => index % 2 === 1);
  const [operator] = operators;
  if (operators.length !== 1 || operator?.kind !== "literal" || operator.value !== "||") return undefined;
  // Its quotes stay as they are.
  const inside = { start: operator.span.start + 1, end: operator.span.end - 1 };
  return [{ title: "Join the comparisons with &&", safe: false, edits: [{ pointer, inside, newText: "&&" }] }];
}

function isDifference(item: ConditionTree): boolean {
  return item.kind === "compare" && (item.operator === "!==" || item.operator === "!=");
}
