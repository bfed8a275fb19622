import type { ClaimEvaluation } from "../../claim-evaluation.ts";
import type { Candidate, Combination } from "./candidate.ts";
import { findLarger } from "./find-larger.ts";
import type { Goal } from "./goal.ts";
import { isFillable, tryCandidates } from "./trial.ts";

interface Search {
  readonly base: ClaimEvaluation;
  readonly goal: Goal;
  readonly candidates: readonly Candidate[];
  /** Each candidate on its own, which every stage looks at. */
  readonly singles: Map<Candidate, ClaimEvaluation>;
}

const mostPairs = 400;

/**
 * The smallest changes that reach a goal: single ones; else pairs; else a larger one of which nothing can be left out. One
 * that nobody should be led to ends the search only where there is no other.
 */
export function searchChanges(
  base: ClaimEvaluation,
  goal: Goal,
  candidates: readonly Candidate[],
): readonly Combination[] {
  const search: Search = { base, goal, candidates, singles: new Map() };
  if (goal.distance(base) === Infinity) return [];
  const singles = candidates.map((candidate) => [candidate]).filter((one) => reaches(search, one));
  if (singles.some(isWilling)) return willingFirst(singles);
  const pairs = findPairs(
    search,
    candidates.filter((candidate) => !singles.some(([single]) => single === candidate)),
  );
  const small = willingFirst([...singles, ...pairs]);
  if (small.some(isWilling)) return small;
  const larger = findLarger(
    base,
    goal,
    small.length === 0 ? candidates : candidates.filter(({ reluctant }) => !reluctant),
  );
  return larger ? [withoutSpares(search, larger), ...small] : small;
}

function isWilling(combination: Combination): boolean {
  return combination.every(({ reluctant }) => !reluctant);
}

function willingFirst(combinations: readonly Combination[]): readonly Combination[] {
  return [...combinations.filter(isWilling), ...combinations.filter((combination) => !isWilling(combination))];
}

function reaches(search: Search, combination: Combination): boolean {
  const trial = trialOf(search, combination);
  return search.goal.isMet(trial) && isFillable(trial, combination);
}

function trialOf({ base, singles }: Search, combination: Combination): ClaimEvaluation {
  const [only, ...others] = combination;
  if (!only || others.length > 0) return tryCandidates(base, combination);
  let trial = singles.get(only);
  if (!trial) singles.set(only, (trial = tryCandidates(base, combination)));
  return trial;
}

/** Only pairs that can make up the whole distance between them; of equal ones the first, which is the nearest. */
function findPairs(search: Search, candidates: readonly Candidate[]): readonly Combination[] {
  const { base, goal } = search;
  const distance = Math.floor(goal.distance(base));
  const gains = candidates.map((candidate) => distance - Math.floor(goal.distance(trialOf(search, [candidate]))));
  const found: Combination[] = [];
  let tried = 0;
  for (const [index, first] of candidates.entries()) {
    for (let other = index + 1; other < candidates.length; other++) {
      const second = candidates[other];
      if (!second || second.subject === first.subject) continue;
      if ((gains[index] ?? 0) + (gains[other] ?? 0) < distance) continue;
      if (++tried > mostPairs) return found;
      if (reaches(search, [first, second])) found.push([first, second]);
    }
  }
  return found;
}

function withoutSpares(search: Search, combination: Combination): Combination {
  for (const candidate of combination) {
    const rest = combination.filter((one) => one !== candidate);
    if (rest.length > 0 && reaches(search, rest)) return withoutSpares(search, rest);
  }
  return combination;
}
