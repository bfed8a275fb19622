import { compileExpression, leafExpression, toConditionTree } from "../../../expression/index.ts";
import { toPrinted } from "../../../expression/values/index.ts";
import type { ConditionLeaf, ConditionTree } from "../../../model/condition-tree.ts";
import type { CompiledExpression, Expression, OperationExpression } from "../../../model/expression.ts";

/** A condition for people: its logic laid bare, and named conditions still by their names. */
export type ConditionPart =
  | { readonly kind: "all" | "any"; readonly items: readonly ConditionPart[] }
  | { readonly kind: "not"; readonly item: ConditionPart }
  | { readonly kind: "named"; readonly name: string; readonly item: ConditionPart }
  | { readonly kind: "constant"; readonly value: boolean }
  | LeafPart;

/** What is true or false on its own. */
export interface LeafPart {
  readonly kind: "leaf";
  readonly leaf: ConditionLeaf;
  readonly compiled: CompiledExpression;
  /** What it looks at, each to be evaluated on its own: both sides of a comparison, or the one thing tested. */
  readonly sides: readonly CompiledExpression[];
}

const known = new WeakMap<Expression, ConditionPart>();

/** Unknown, true and false exactly when the condition is. */
export function toConditionPart(condition: Expression): ConditionPart {
  let part = known.get(condition);
  if (!part) known.set(condition, (part = fromCondition(condition)));
  return part;
}

function fromCondition(expression: Expression): ConditionPart {
  return expression.kind === "operation" ? fromTest(expression) : fromTree(toConditionTree(expression));
}

/** The operands of JSON Logic's connectives are read by truthiness, and so is a whole rule. */
function fromTest(expression: Expression): ConditionPart {
  return (expression.kind === "operation" ? fromConnective(expression) : undefined) ?? fromTree(testTree(expression));
}

function fromConnective({ operator, operands }: OperationExpression): ConditionPart | undefined {
  const [first, second] = operands;
  if (!first) return undefined;
  switch (operator) {
    case "and":
    case "or":
      return connect(operator === "and" ? "all" : "any", operands.map(fromTest));
    case "!":
      return { kind: "not", item: fromTest(first) };
    case "!!":
      return fromTest(first);
    case "condition":
      return second && { kind: "named", name: nameOf(first), item: fromCondition(second) };
    default:
      return undefined;
  }
}

function nameOf(expression: Expression): string {
  return expression.kind === "literal" ? toPrinted(expression.value) : "";
}

function testTree(expression: Expression): ConditionTree {
  const { span } = expression;
  return toConditionTree({ kind: "operation", operator: "!!", operands: [expression], span, pointer: "" });
}

function fromTree(tree: ConditionTree): ConditionPart {
  if (tree.kind === "constant") return tree;
  if (tree.kind === "not") return { kind: "not", item: fromTree(tree.item) };
  if ("items" in tree) return connect(tree.kind === "and" ? "all" : "any", tree.items.map(fromTree));
  return { kind: "leaf", leaf: tree, compiled: compileExpression(leafExpression(tree)), sides: sidesOf(tree) };
}

function connect(kind: "all" | "any", items: readonly ConditionPart[]): ConditionPart {
  const flat = items.flatMap((item) => (item.kind === kind ? item.items : [item]));
  const [only, ...others] = flat;
  return only && others.length === 0 ? only : { kind, items: flat };
}

function sidesOf(leaf: ConditionLeaf): readonly CompiledExpression[] {
  if (leaf.kind === "compare") return [leaf.left, leaf.right].map((side) => compileExpression(side));
  return [compileExpression(leaf.kind === "opaque" ? leaf.expression : leaf.of)];
}
