import { toConditionTree } from "../../expression/index.ts";
import type { Comparison, ConditionTree } from "../../model/condition-tree.ts";
import type { Expression } from "../../model/expression.ts";
import { type Canonical, canonicalExpression, type Naming } from "./canonical-expression.ts";

/**
 * What is the same for two conditions that must decide alike: their logic, whichever language it is written in. The order
 * of what `and` and `or` connect does not count, nor the side on which a comparison has its operands.
 */
export function canonicalCondition(expression: Expression, naming: Naming = {}): Canonical {
  return canonicalTree(toConditionTree(naming.byDefinition ? expression : withNamesAsLeaves(expression)), naming);
}

function canonicalTree(tree: ConditionTree, naming: Naming): Canonical {
  switch (tree.kind) {
    case "and":
    case "or":
      return [tree.kind, ...sorted(tree.items.map((item) => canonicalTree(item, naming)))];
    case "not":
      return ["not", canonicalTree(tree.item, naming)];
    case "compare":
      return canonicalComparison(tree, naming);
    case "defined":
    case "truthy":
      return [tree.kind, canonicalExpression(tree.of, naming)];
    case "constant":
      return tree.value;
    default:
      return ["opaque", canonicalExpression(tree.expression, naming)];
  }
}

const turned: { readonly [operator in Comparison]?: Comparison } = { ">": "<", ">=": "<=" };
const symmetric: ReadonlySet<Comparison> = new Set<Comparison>(["===", "!==", "==", "!="]);

function canonicalComparison(tree: Extract<ConditionTree, { kind: "compare" }>, naming: Naming): Canonical {
  const sides = [tree.left, tree.right].map((side) => canonicalExpression(side, naming));
  if (symmetric.has(tree.operator)) return [tree.operator, ...sorted(sides)];
  const other = turned[tree.operator];
  return other ? [other, ...sides.toReversed()] : [tree.operator, ...sides];
}

function sorted(items: readonly Canonical[]): readonly Canonical[] {
  return items
    .map((item) => [JSON.stringify(item), item] as const)
    .toSorted(([first], [second]) => (first < second ? -1 : 1))
    .map(([, item]) => item);
}

/** A named condition's name in the place of its definition, as a leaf that no field can be mistaken for. */
function withNamesAsLeaves(expression: Expression): Expression {
  if (expression.kind !== "operation") return expression;
  const [name] = expression.operands;
  if (expression.operator !== "condition") {
    return { ...expression, operands: expression.operands.map(withNamesAsLeaves) };
  }
  const text = name?.kind === "literal" && typeof name.value === "string" ? name.value : "";
  return {
    kind: "reference",
    origin: "root",
    depth: 0,
    path: ["condition", text],
    text,
    span: expression.span,
  };
}
