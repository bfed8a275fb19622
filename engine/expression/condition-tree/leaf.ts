/** A condition tree -> its leaves, and a leaf back to an expression that can be evaluated on its own. */
import type { ConditionLeaf, ConditionTree } from "../../model/condition-tree.ts";
import type { Expression } from "../../model/expression.ts";

/** The parts of a condition that are true or false on their own, in the order they were written. */
export function leavesOf(tree: ConditionTree): readonly ConditionLeaf[] {
  if ("item" in tree) return leavesOf(tree.item);
  if ("items" in tree) return tree.items.flatMap(leavesOf);
  return tree.kind === "constant" ? [] : [tree];
}

/** Its truth is the leaf's. */
export function leafExpression(leaf: ConditionLeaf): Expression {
  if (leaf.kind === "opaque") return leaf.expression;
  if (leaf.kind !== "compare") return call(leaf.kind === "defined" ? "ifIsDefined" : "if", [leaf.of]);
  const operator: Expression = { kind: "literal", value: leaf.operator, span: nowhere };
  return call("ifCondition", [leaf.left, operator, leaf.right]);
}

const nowhere = { start: 0, end: 0 };

function call(helper: string, args: readonly Expression[]): Expression {
  return { kind: "call", helper, args, named: {}, span: nowhere, nameSpan: nowhere };
}
