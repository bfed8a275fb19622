import type { ConditionTree } from "../../model/condition-tree.ts";
import type { Expression, Truth } from "../../model/expression.ts";
import { type Clause, type Joint, joinClauses, listOf } from "./clause.ts";
import { opposite } from "./comparison-words.ts";
import { describeComparison, describePresence, describeTest } from "./describe-leaf.ts";
import { describeOperand, describeValue, type OperandView } from "./describe-operand.ts";

export interface ConditionView extends OperandView {
  /** What a part of the condition is for this claim. */
  readonly truthOf: (tree: ConditionTree) => Truth;
}

/**
 * What would have to hold for a condition to become `wanted`, leaving out the parts that already do; undefined when
 * nothing is left to say.
 */
export function describeCondition(tree: ConditionTree, wanted: boolean, view: ConditionView): Clause | undefined {
  switch (tree.kind) {
    case "not":
      return describeCondition(tree.item, !wanted, view);
    case "and":
    case "or":
      return describeParts(tree.items, (tree.kind === "and") === wanted ? "and" : "or", wanted, view);
    case "compare":
      return describeComparison(tree.left, wanted ? tree.operator : opposite[tree.operator], tree.right, view);
    case "defined":
      return describePresence(tree.of, wanted, view);
    case "truthy":
      return describeTest(tree.of, wanted, view);
    case "constant":
      return tree.value === wanted ? undefined : "the module is changed, because it never allows this";
    default:
      return describeTest(tree.expression, wanted, view);
  }
}

function describeParts(
  items: readonly ConditionTree[],
  joint: Joint,
  wanted: boolean,
  view: ConditionView,
): Clause | undefined {
  const met = wanted ? "true" : "false";
  const open = joint === "and" ? items.filter((item) => view.truthOf(item) !== met) : items;
  const merged = describeSameSubject(open, joint, wanted, view);
  if (merged !== undefined) return merged;
  const clauses = open.map((item) => describeCondition(item, wanted, view)).filter((clause) => clause !== undefined);
  return joinClauses(joint, clauses);
}

/** `x is a` or `x is b` become `x is a or b`, and `x is not a` and `x is not b` become `x is not a or b`. */
function describeSameSubject(
  items: readonly ConditionTree[],
  joint: Joint,
  wanted: boolean,
  view: ConditionView,
): string | undefined {
  const equalities = items.map((item) => equalityOf(item, wanted, joint === "or"));
  if (equalities.length < 2 || !equalities.every((equality) => equality !== undefined)) return undefined;
  const subjects = new Set(equalities.map(({ subject }) => describeOperand(subject, view)));
  if (subjects.size !== 1) return undefined;
  const values = equalities.map(({ subject, value }) => describeValue(value, subject, view));
  return `${[...subjects][0]} is ${joint === "or" ? "" : "not "}${listOf(values, "or")}`;
}

/** Both sides where the tree says that something is, or with `same` false is not, one certain text or number. */
function equalityOf(
  tree: ConditionTree,
  wanted: boolean,
  same: boolean,
): { readonly subject: Expression; readonly value: Expression } | undefined {
  if (tree.kind === "not") return equalityOf(tree.item, !wanted, same);
  if (tree.kind !== "compare") return undefined;
  const operator = wanted ? tree.operator : opposite[tree.operator];
  if (!(same ? ["===", "=="] : ["!==", "!="]).includes(operator)) return undefined;
  const [subject, value] = tree.left.kind === "literal" ? [tree.right, tree.left] : [tree.left, tree.right];
  const plain =
    value.kind === "literal" && typeof value.value !== "boolean" && value.value !== undefined && value.value !== "";
  return plain ? { subject, value } : undefined;
}
