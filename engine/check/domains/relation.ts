/** How two values that are both open stand to each other, as one variable. */
import { not, type Ternary } from "../../expression/values/index.ts";
import type { Comparison } from "../../model/condition-tree.ts";
import type { Value } from "../../model/expression.ts";

interface Relation {
  readonly strict: Ternary;
  readonly loose: Ternary;
  /** The first is ordered before the second; the second before the first. */
  readonly before: Ternary;
  readonly after: Ternary;
}

function relation(strict: Ternary, loose: Ternary, before: Ternary, after: Ternary): Relation {
  return { strict, loose, before, after };
}

const unrelated = relation(undefined, undefined, undefined, undefined);

const relations: Readonly<Record<string, Relation>> = {
  less: relation(false, false, true, false),
  greater: relation(false, false, false, true),
  sameNumber: relation(true, true, false, false),
  sameWithoutOrder: relation(true, true, undefined, undefined),
  numberAndItsText: relation(false, true, false, false),
  numberSpelledDifferently: relation(false, false, false, false),
  differentWithoutOrder: relation(false, false, undefined, undefined),
  oneMissing: unrelated,
};

export const anyRelation: readonly Value[] = Object.keys(relations);

/** Of a field with itself. */
export const sameField: readonly Value[] = ["sameNumber", "sameWithoutOrder", "oneMissing"];

/** Whether a comparison of the first with the second holds in a relation. */
export function holdsIn(operator: Comparison, name: Value): Ternary {
  const { strict, loose, before, after } = (typeof name === "string" ? relations[name] : undefined) ?? unrelated;
  switch (operator) {
    case "===":
      return strict;
    case "!==":
      return not(strict);
    case "==":
      return loose;
    case "!=":
      return not(loose);
    case "<":
      return before;
    case "<=":
      return not(after);
    case ">":
      return after;
    case ">=":
      return not(before);
  }
}

/** The same comparison with its sides exchanged. */
export function mirrored(operator: Comparison): Comparison {
  switch (operator) {
    case "<":
      return ">";
    case "<=":
      return ">=";
    case ">":
      return "<";
    case ">=":
      return "<=";
    default:
      return operator;
  }
}
