import { printExpression } from "../../expression/index.ts";
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/source.ts";

export type Leaf = Extract<ConditionTree, { left: unknown } | { of: unknown } | { expression: unknown }>;

/** The parts of a condition that are true or false on their own. */
export function leavesOf(tree: ConditionTree): readonly Leaf[] {
  if ("item" in tree) return leavesOf(tree.item);
  if ("items" in tree) return tree.items.flatMap(leavesOf);
  return tree.kind === "constant" ? [] : [tree];
}

/** A text that two conditions share exactly when they always have the same truth, or always the opposite one. */
export function keyOfTree(tree: ConditionTree): string {
  return tree.kind === "not" ? keyOfTree(tree.item) : printTree(tree);
}

function printTree(tree: ConditionTree): string {
  if ("item" in tree) return `not(${printTree(tree.item)})`;
  if ("items" in tree) return `${tree.kind}(${tree.items.map(printTree).join(", ")})`;
  return tree.kind === "constant" ? String(tree.value) : `${tree.kind} ${printLeaf(tree)}`;
}

/** As a person would write it. */
export function printLeaf(leaf: Leaf): string {
  if (leaf.kind === "compare") return `${printExpression(leaf.left)} ${leaf.operator} ${printExpression(leaf.right)}`;
  if (leaf.kind === "defined") return `${printExpression(leaf.of)} is defined`;
  return printExpression(leaf.kind === "opaque" ? leaf.expression : leaf.of);
}

export function toExpression(leaf: Leaf): Expression {
  if (leaf.kind === "opaque") return leaf.expression;
  if (leaf.kind !== "compare") return call(leaf.kind === "defined" ? "ifIsDefined" : "if", [leaf.of]);
  const operator: Expression = { kind: "literal", value: leaf.operator, span: nowhere };
  return call("ifCondition", [leaf.left, operator, leaf.right]);
}

/** Where a leaf stands inside its condition: a span of a template, or a pointer in a JSON Logic rule. */
export function placeOfLeaf(leaf: Leaf): { readonly inside?: Span; readonly pointer: string } {
  const parts =
    leaf.kind === "compare" ? [leaf.left, leaf.right] : [leaf.kind === "opaque" ? leaf.expression : leaf.of];
  for (const part of parts) if ("pointer" in part && part.pointer !== undefined) return { pointer: part.pointer };
  const spans = parts.map(({ span }) => span).filter(({ end }) => end > 0);
  if (spans.length === 0) return { pointer: "" };
  const start = Math.min(...spans.map((span) => span.start));
  return { pointer: "", inside: { start, end: Math.max(...spans.map((span) => span.end)) } };
}

const nowhere = { start: 0, end: 0 };

function call(helper: string, args: readonly Expression[]): Expression {
  return { kind: "call", helper, args, named: {}, span: nowhere, nameSpan: nowhere };
}
