/** A condition over variables that each take one of a few representative values. */
import type { Ternary } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";

/** Something that a condition reads: a field, or the result of a call. */
export interface Variable {
  /** Two variables with one key have the same value in every evaluation. */
  readonly key: string;
  /** As its author wrote it. */
  readonly text: () => string;
  /** Values that stand for all that it may have, as far as tests that name these landmarks can tell them apart. */
  readonly representatives: (landmarks: readonly Value[]) => Iterable<Value>;
}

export interface Leaf {
  readonly kind: "leaf";
  readonly variable: Variable;
  readonly test: (value: Value) => Ternary;
  /** The values that the test names. */
  readonly landmarks: readonly Value[];
}

export type Formula =
  | Leaf
  | { readonly kind: "constant"; readonly value: Ternary }
  | { readonly kind: "not"; readonly item: Formula }
  | { readonly kind: "and" | "or"; readonly items: readonly Formula[] }
  /** One branch or the other, and unknown while the test is. */
  | { readonly kind: "choose"; readonly test: Formula; readonly body: Formula; readonly otherwise: Formula }
  /** Whether the truth of the item is one of these: always known. */
  | { readonly kind: "among"; readonly item: Formula; readonly truths: readonly Ternary[] };

export function partsOfFormula(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "leaf":
    case "constant":
      return [];
    case "not":
    case "among":
      return [formula.item];
    case "choose":
      return [formula.test, formula.body, formula.otherwise];
    default:
      return formula.items;
  }
}

export function leavesOf(formula: Formula): readonly Leaf[] {
  const leaves: Leaf[] = [];
  addLeaves(formula, leaves);
  return leaves;
}

function addLeaves(formula: Formula, leaves: Leaf[]): void {
  if (formula.kind === "leaf") leaves.push(formula);
  else for (const part of partsOfFormula(formula)) addLeaves(part, leaves);
}
