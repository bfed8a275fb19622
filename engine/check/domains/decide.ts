import { enumerate } from "./enumerate.ts";
import { type Formula, leavesOf } from "./formula.ts";
import { conjunction, disjunction, membership, opposite, type Outcomes, outcomesOf } from "./outcomes.ts";

/**
 * Which truths a condition may have over the values of what it reads. It never rules out one that some claim gives; parts
 * that read different things are decided each on its own, so that most conditions need no enumeration worth the name.
 */
export function decide(formula: Formula): Outcomes {
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
    default:
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

/** Puts items together that share a variable, directly or through others. */
function groupConnected(items: readonly Formula[]): readonly (readonly Formula[])[] {
  let groups: { readonly items: readonly Formula[]; readonly keys: ReadonlySet<string> }[] = [];
  for (const item of items) {
    const keys = new Set(leavesOf(item).map(({ variable }) => variable.key));
    const touched = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        items: [...touched.flatMap((group) => group.items), item],
        keys: new Set([...keys, ...touched.flatMap((group) => [...group.keys])]),
      },
    ];
  }
  return groups.map((group) => group.items);
}
