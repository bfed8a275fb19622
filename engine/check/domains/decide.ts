import type { Ternary } from "../../expression/values/index.ts";
import { enumerate } from "./enumerate.ts";
import { type Formula, type Leaf, leavesOf } from "./formula.ts";
import { anyOutcome, conjunction, disjunction, membership, opposite, type Outcomes, outcomesOf } from "./outcomes.ts";

/**
 * Which truths a condition may have over the values of what it reads. It never rules out one that some claim gives; parts
 * that read different things are decided each on its own, so that most conditions need no enumeration worth the name.
 */
export function decide(formula: Formula): Outcomes {
  // Quicker decided than remembered.
  if (formula.kind === "constant" || formula.kind === "not" || formula.kind === "among") return decideOnce(formula);
  const earlier = decided.get(formula);
  if (earlier) return earlier;
  const outcomes = decideOnce(formula);
  decided.set(formula, outcomes);
  return outcomes;
}

const decided = new WeakMap<Formula, Outcomes>();

function decideOnce(formula: Formula): Outcomes {
  switch (formula.kind) {
    case "constant":
      return outcomesOf(new Set([formula.value]));
    case "not":
      return opposite(decide(formula.item));
    case "among":
      return membership(decide(formula.item), formula.truths);
    case "and":
    case "or":
      return decideConnective(formula.kind, formula.items);
    case "leaf":
      return leafOutcomes(formula);
    case "choose":
      return enumerate(formula);
  }
}

function decideConnective(kind: "and" | "or", items: readonly Formula[]): Outcomes {
  const outcomes = groupConnected(items).map((group) => {
    const [only, ...others] = group;
    return only && others.length === 0 ? decide(only) : enumerate({ kind, items: group });
  });
  return kind === "and" ? conjunction(outcomes) : disjunction(outcomes);
}

function leafOutcomes({ variable, test, landmarks }: Leaf): Outcomes {
  const found = new Set<Ternary>();
  for (const value of variable.representatives(landmarks)) {
    found.add(test(value));
    if (found.size === 3) return anyOutcome;
  }
  return outcomesOf(found);
}

interface Group {
  readonly items: readonly Formula[];
  readonly variables: ReadonlySet<string>;
}

/** Puts items together that share a variable, directly or through others. */
function groupConnected(items: readonly Formula[]): readonly (readonly Formula[])[] {
  let groups: readonly Group[] = [];
  for (const item of items) {
    const variables = variablesOf(item);
    const touched = groups.filter((group) => haveCommon(group.variables, variables));
    const own: Group = { items: [item], variables };
    groups =
      touched.length === 0
        ? [...groups, own]
        : [...groups.filter((group) => !touched.includes(group)), joinGroups([...touched, own])];
  }
  return groups.map((group) => group.items);
}

function joinGroups(groups: readonly Group[]): Group {
  return {
    items: groups.flatMap((group) => group.items),
    variables: new Set(groups.flatMap((group) => [...group.variables])),
  };
}

function haveCommon(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  const [small, large] = first.size < second.size ? [first, second] : [second, first];
  for (const variable of small) if (large.has(variable)) return true;
  return false;
}

const variablesKnown = new WeakMap<Formula, ReadonlySet<string>>();

/** What is so of every claim stands beside the conditions of every block. */
function variablesOf(formula: Formula): ReadonlySet<string> {
  if (formula.kind === "among" || formula.kind === "not") return variablesOf(formula.item);
  const earlier = variablesKnown.get(formula);
  if (earlier) return earlier;
  const variables = new Set(leavesOf(formula).map(({ variable }) => variable.key));
  variablesKnown.set(formula, variables);
  return variables;
}
