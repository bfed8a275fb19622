import {
  combineTruths,
  compileExpression,
  leafExpression,
  leavesOf,
  negateTruth,
  printExpression,
} from "../../expression/index.ts";
import type { ConditionLeaf, ConditionTree } from "../../model/condition-tree.ts";
import type { CompiledExpression, Frame, Truth } from "../../model/expression.ts";
import type { CompiledModule, ConditionSlot } from "../../model/module.ts";
import type { Clause } from "./clause.ts";
import { describeCondition } from "./describe-condition.ts";

/** The parts of one condition that can be true or false on their own, compiled, and the clauses they led to. */
interface Parts {
  readonly leaves: readonly { readonly leaf: ConditionLeaf; readonly compiled: CompiledExpression }[];
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
    const leaves = leavesOf(condition.tree).map((leaf) => ({
      leaf,
      compiled: compileExpression(leafExpression(leaf)),
    }));
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

function combine(tree: ConditionTree, byLeaf: ReadonlyMap<ConditionTree, Truth>): Truth {
  if ("item" in tree) return negateTruth(combine(tree.item, byLeaf));
  if (tree.kind === "constant") return tree.value ? "true" : "false";
  if (!("items" in tree)) return byLeaf.get(tree) ?? "unknown";
  return combineTruths(
    tree.kind,
    tree.items.map((item) => combine(item, byLeaf)),
  );
}
