import { toConditionTree } from "../../../../expression/index.ts";
import type { ConditionTree } from "../../../../model/condition-tree.ts";
import type { Expression, Reference } from "../../../../model/expression.ts";
import type { RuleBlock } from "../../rule.ts";
import { printFormula } from "../formula/print-formula.ts";
import { readFields } from "../formula/read-fields.ts";

/** One of the things that must all hold, in one form however it is written, with what it reads. */
export interface Conjunct {
  readonly printed: string;
  readonly fields: readonly Reference[];
}

const known = new WeakMap<RuleBlock, readonly Conjunct[]>();

/** What must hold for a block to be shown, the groups around it included. */
export function shownOnlyIf(block: RuleBlock): readonly Conjunct[] {
  const conjuncts = known.get(block) ?? readConjuncts(block);
  known.set(block, conjuncts);
  return conjuncts;
}

function readConjuncts(block: RuleBlock): readonly Conjunct[] {
  const { show_if: show, hide_if: hide } = block.conditions;
  const own = [
    ...(show ? conjunctsOf(toConditionTree(show)) : []),
    ...(hide ? conjunctsOf({ kind: "not", item: toConditionTree(hide) }) : []),
  ];
  return block.parent ? [...own, ...shownOnlyIf(block.parent)] : own;
}

function conjunctsOf(tree: ConditionTree): readonly Conjunct[] {
  if (tree.kind === "and") return tree.items.flatMap(conjunctsOf);
  if (tree.kind === "not" && tree.item.kind === "not") return conjunctsOf(tree.item.item);
  if (tree.kind === "not" && tree.item.kind === "or") {
    return tree.item.items.flatMap((item) => conjunctsOf({ kind: "not", item }));
  }
  return [{ printed: printTree(tree), fields: leavesOf(tree).flatMap(readFields) }];
}

function printTree(tree: ConditionTree): string {
  switch (tree.kind) {
    case "and":
    case "or":
      return `${tree.kind}(${tree.items.map(printTree).toSorted().join()})`;
    case "not":
      return `not(${printTree(tree.item)})`;
    case "constant":
      return String(tree.value);
    case "compare":
      return `${printFormula(tree.left)}${tree.operator}${printFormula(tree.right)}`;
    default:
      return `${tree.kind}(${leavesOf(tree).map(printFormula).join()})`;
  }
}

function leavesOf(tree: ConditionTree): readonly Expression[] {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.items.flatMap(leavesOf);
    case "not":
      return leavesOf(tree.item);
    case "compare":
      return [tree.left, tree.right];
    case "constant":
      return [];
    case "opaque":
      return [tree.expression];
    default:
      return [tree.of];
  }
}
