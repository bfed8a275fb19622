import type { Ternary } from "../../expression/values/index.ts";
import type { Value } from "../../model/expression.ts";
import { evaluateFormula } from "./evaluate-formula.ts";
import { type Formula, type Leaf, leavesOf } from "./formula.ts";
import { anyOutcome, type Outcomes, outcomesOf } from "./outcomes.ts";

const limits = { variables: 10, assignments: 20_000, steps: 200_000 };

/** What one value of a variable makes of the leaves that read it. */
interface Group {
  readonly leaves: readonly Leaf[];
  readonly signatures: readonly (readonly Ternary[])[];
}

/** Tries every combination of values of a formula's variables; beyond the limits anything is taken for possible. */
export function enumerate(formula: Formula): Outcomes {
  const leaves = leavesOf(formula);
  const byVariable = groupByVariable(leaves);
  if (byVariable.size > limits.variables) return anyOutcome;
  const groups = [...byVariable.values()].map(toGroup);
  const assignments = groups.reduce((product, { signatures }) => product * signatures.length, 1);
  if (assignments > limits.assignments || assignments * leaves.length > limits.steps) return anyOutcome;
  const truths = new Map<Leaf, Ternary>();
  const found = new Set<Ternary>();
  const most = isAlwaysKnown(formula) ? 2 : 3;
  assign(0);
  return outcomesOf(found);

  function assign(index: number): void {
    const group = groups[index];
    if (!group) {
      found.add(evaluateFormula(formula, truths));
      return;
    }
    for (const signature of group.signatures) {
      group.leaves.forEach((leaf, position) => truths.set(leaf, signature[position]));
      assign(index + 1);
      if (found.size === most) return;
    }
  }
}

function isAlwaysKnown(formula: Formula): boolean {
  if (formula.kind === "among") return true;
  return (formula.kind === "and" || formula.kind === "or") && formula.items.every(isAlwaysKnown);
}

function groupByVariable(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const group = groups.get(leaf.variable.key);
    if (group) group.push(leaf);
    else groups.set(leaf.variable.key, [leaf]);
  }
  return groups;
}

/** Values that no leaf can tell apart count once. */
function toGroup(leaves: readonly Leaf[]): Group {
  const landmarks = [...new Set(leaves.flatMap((leaf) => leaf.landmarks))];
  const values: Iterable<Value> = leaves[0]?.variable.representatives(landmarks) ?? [];
  const signatures = new Map<string, readonly Ternary[]>();
  for (const value of values) {
    const signature = leaves.map((leaf) => leaf.test(value));
    signatures.set(signature.join(), signature);
  }
  return { leaves, signatures: [...signatures.values()] };
}
