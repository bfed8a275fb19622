import { printExpression } from "../../expression/index.ts";
import type { ConditionLeaf, ConditionTree } from "../../model/condition-tree.ts";
import type { Span } from "../../model/source.ts";

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
export function printLeaf(leaf: ConditionLeaf): string {
  if (leaf.kind === "compare") return `${printExpression(leaf.left)} ${leaf.operator} ${printExpression(leaf.right)}`;
  if (leaf.kind === "defined") return `${printExpression(leaf.of)} is defined`;
  return printExpression(leaf.kind === "opaque" ? leaf.expression : leaf.of);
}

/** Where a leaf stands inside its condition: a span of a template, or a pointer in a JSON Logic rule. */
export function placeOfLeaf(leaf: ConditionLeaf): { readonly inside?: Span; readonly pointer: string } {
  const parts =
    leaf.kind === "compare" ? [leaf.left, leaf.right] : [leaf.kind === "opaque" ? leaf.expression : leaf.of];
  for (const part of parts) if ("pointer" in part && part.pointer !== undefined) return { pointer: part.pointer };
  const spans = parts.map(({ span }) => span).filter(({ end }) => end > 0);
  if (spans.length === 0) return { pointer: "" };
  const start = Math.min(...spans.map((span) => span.start));
  return { pointer: "", inside: { start, end: Math.max(...spans.map((span) => span.end)) } };
}
