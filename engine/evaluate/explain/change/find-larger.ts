import type { ClaimEvaluation } from "../../claim-evaluation.ts";
import type { Candidate, Combination } from "./candidate.ts";
import type { Goal } from "./goal.ts";
import { isFillable, tryCandidates } from "./trial.ts";

const mostSteps = 16;

/** How far the search has come. */
interface Stand {
  readonly taken: Combination;
  readonly evaluation: ClaimEvaluation;
  readonly distance: number;
}

/** What each candidate cleared when it was last tried. */
type Gains = Map<Candidate, number>;

/** Takes the step that clears most of the way until the goal is reached; undefined where no step leads further. */
export function findLarger(
  base: ClaimEvaluation,
  goal: Goal,
  candidates: readonly Candidate[],
): Combination | undefined {
  const willing = candidates.filter(({ reluctant }) => !reluctant);
  const reluctant = candidates.filter((candidate) => candidate.reluctant);
  const gains: Gains = new Map();
  let stand: Stand | undefined = { taken: [], evaluation: base, distance: goal.distance(base) };
  for (let step = 0; step < mostSteps && stand; step++) {
    stand = nextStand(stand, goal, willing, gains) ?? nextStand(stand, goal, reluctant, gains);
    if (stand && goal.isMet(stand.evaluation) && isFillable(stand.evaluation, stand.taken)) return stand.taken;
  }
  return undefined;
}

/** Steps mostly clear what they cleared before, so the search ends where nothing later in line promises more. */
function nextStand(stand: Stand, goal: Goal, candidates: readonly Candidate[], gains: Gains): Stand | undefined {
  const promised = (candidate: Candidate): number => gains.get(candidate) ?? Number.MAX_VALUE;
  let best: Stand | undefined;
  for (const candidate of candidates.toSorted((a, b) => promised(b) - promised(a))) {
    if (best && stand.distance - best.distance >= promised(candidate)) return best;
    // A candidate sets all that another one of its subject has set.
    const evaluation = tryCandidates(stand.evaluation, [candidate]);
    const distance = goal.distance(evaluation);
    gains.set(candidate, stand.distance - distance);
    if (distance >= (best?.distance ?? stand.distance)) continue;
    const others = stand.taken.filter(({ subject }) => subject !== candidate.subject);
    best = { taken: [...others, candidate], evaluation, distance };
  }
  return best;
}
