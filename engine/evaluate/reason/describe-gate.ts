import { compileExpression, printExpression } from "../../expression/index.ts";
import type { ConditionTree } from "../../model/condition-tree.ts";
import type { CompiledExpression, Expression, Frame, Truth } from "../../model/expression.ts";
import type { CompiledModule, ConditionSlot } from "../../model/module.ts";
import type { Clause } from "./clause.ts";
import { describeCondition } from "./describe-condition.ts";

type Leaf = Extract<ConditionTree, { left: unknown } | { of: unknown } | { expression: unknown }>;

/** The parts of one condition that can be true or false on their own, compiled, and the clauses they led to. */
interface Parts {
  readonly leaves: readonly { readonly leaf: Leaf; readonly compiled: CompiledExpression }[];
  /** What is needed depends on the truths of the leaves alone; a form shows few combinations of them. */
  readonly clauses: Map<string, Clause | undefined>;
}

const mostClauses = 64;
const partsOf = new WeakMap<ConditionSlot, Parts>();

/** What would have to hold for a condition to become `wanted`; undefined when there is nothing to say. */
export function describeGate(
  condition: ConditionSlot,
  wanted: boolean,
  module: CompiledModule,
  frame: Frame,
): Clause | undefined {
  let parts = partsOf.get(condition);
  if (!parts) {
    const leaves = leavesOf(condition.tree).map((leaf) => ({ leaf, compiled: compileExpression(toExpression(leaf)) }));
    parts = { leaves, clauses: new Map() };
    partsOf.set(condition, parts);
  }
  const truths = parts.leaves.map(({ compiled }) => compiled.truth(frame));
  const key = `${wanted}${truths.join()}`;
  if (parts.clauses.has(key)) return parts.clauses.get(key);
  const byLeaf = new Map<ConditionTree, Truth>(
    parts.leaves.map(({ leaf }, index) => [leaf, truths[index] ?? "unknown"]),
  );
  const truthOf = (tree: ConditionTree): Truth => combine(tree, byLeaf);
  const clause = describeCondition(condition.tree, wanted, { module, textOf: printExpression, truthOf });
  if (parts.clauses.size < mostClauses) parts.clauses.set(key, clause);
  return clause;
}

function leavesOf(tree: ConditionTree): readonly Leaf[] {
  if ("item" in tree) return leavesOf(tree.item);
  if ("items" in tree) return tree.items.flatMap(leavesOf);
  return tree.kind === "constant" ? [] : [tree];
}

function combine(tree: ConditionTree, byLeaf: ReadonlyMap<ConditionTree, Truth>): Truth {
  if ("item" in tree) return not(combine(tree.item, byLeaf));
  if (tree.kind === "constant") return tree.value ? "true" : "false";
  if (!("items" in tree)) return byLeaf.get(tree) ?? "unknown";
  const truths = tree.items.map((item) => combine(item, byLeaf));
  const deciding = tree.kind === "and" ? "false" : "true";
  if (truths.includes(deciding)) return deciding;
  return truths.every((truth) => truth === "true" || truth === "false") ? not(deciding) : "unknown";
}

function not(truth: Truth): Truth {
  if (truth === "true") return "false";
  return truth === "false" ? "true" : truth;
}

function toExpression(leaf: Leaf): Expression {
  if (leaf.kind === "opaque") return leaf.expression;
  if (leaf.kind !== "compare") return call(leaf.kind === "defined" ? "ifIsDefined" : "if", [leaf.of]);
  const operator: Expression = { kind: "literal", value: leaf.operator, span: nowhere };
  return call("ifCondition", [leaf.left, operator, leaf.right]);
}

const nowhere = { start: 0, end: 0 };

function call(helper: string, args: readonly Expression[]): Expression {
  return { kind: "call", helper, args, named: {}, span: nowhere, nameSpan: nowhere };
}
