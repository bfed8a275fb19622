import type { CompiledBlock } from "../../../model/module.ts";
import { blockKeyOf } from "../../../model/state-path.ts";
import type { ClaimEvaluation } from "../../claim-evaluation.ts";
import { listOf } from "../../reason/clause.ts";
import type { ChangeGoal, SuggestedChange } from "../explanation.ts";
import { type Candidate, type Combination, toChangePart } from "./candidate.ts";
import { claimCandidates } from "./claim-candidates.ts";
import { findRelevant } from "./find-relevant.ts";
import { goalsOf } from "./goal.ts";
import { inputCandidates } from "./input-candidates.ts";
import { requestCandidates } from "./request-candidates.ts";
import { searchChanges } from "./search.ts";

const mostCandidates = 150;
const mostChanges = 6;
const mostOfOneSubject = 3;

/**
 * What a person could change about a claim so that a block is shown, hidden, usable or no longer usable. Each suggestion
 * was tried: the claim with that change was evaluated. What cannot be found within a bound is not suggested.
 */
export function suggestChanges(evaluation: ClaimEvaluation, block: CompiledBlock): readonly SuggestedChange[] {
  const goals = goalsOf(block, evaluation);
  if (goals.length === 0) return [];
  const candidates = findCandidates(block, evaluation);
  return goals.flatMap((goal) =>
    nearestOf(searchChanges(evaluation, goal, candidates)).map((found) => {
      const combination = inFormOrder(found, evaluation);
      const text = describeChange(goal.kind, combination);
      return { goal: goal.kind, text, parts: combination.map(toChangePart) };
    }),
  );
}

/** The decision about the claim, then the blocks as they stand on the form. */
function inFormOrder(combination: Combination, { module }: ClaimEvaluation): Combination {
  const place = ({ subject }: Candidate): number => module.byKey.get(subject)?.index ?? -1;
  return combination.toSorted((a, b) => place(a) - place(b));
}

function findCandidates(block: CompiledBlock, evaluation: ClaimEvaluation): readonly Candidate[] {
  const { blocks, leaves, readsStatus } = findRelevant(block, evaluation);
  const candidates = [
    ...(readsStatus ? claimCandidates(evaluation.claim) : []),
    ...requestCandidates(block, true, evaluation),
    ...blocks.flatMap((read) => {
      if (read === block) return [];
      const looking = leaves.filter(({ compiled }) =>
        compiled.references.some(({ path }) => blockKeyOf(path) === read.key),
      );
      return [
        ...inputCandidates({ block: read, leaves: looking, state: evaluation }),
        ...requestCandidates(read, false, evaluation),
      ];
    }),
  ];
  return candidates.slice(0, mostCandidates);
}

/** A few of each kind: one way to fill in a block is as good as the next, and nobody goes further than they have to. */
function nearestOf(found: readonly Combination[]): readonly Combination[] {
  const kept: Combination[] = [];
  for (const combination of found) {
    const alike = kept.filter((one) => subjectsOf(one) === subjectsOf(combination));
    const isSpare = alike.some((one) => one.some(({ example }) => example) || leadsThrough(combination, one));
    if (!isSpare && alike.length < mostOfOneSubject) kept.push(combination);
  }
  return kept.slice(0, mostChanges);
}

function subjectsOf(combination: Combination): string {
  return combination.map(({ subject }) => subject).join(" ");
}

/** Whether a claim is already where `before` wants it on its way to `later`, and the rest is the same. */
function leadsThrough(later: Combination, before: Combination): boolean {
  return later.every((candidate, index) => {
    const other = before[index];
    if (!candidate.actions || !other?.actions) return candidate.set === other?.set;
    return other.actions.every((action, place) => candidate.actions?.[place] === action);
  });
}

function describeChange(goal: ChangeGoal, combination: Combination): string {
  const clauses = (verb: string): string => {
    const parts = combination.map(({ name, words }) => `${name} ${verb} ${words}`);
    return listOf(parts, "and");
  };
  switch (goal) {
    case "shown":
      return `It would be shown if ${clauses("were")}.`;
    case "hidden":
      return `It would be hidden if ${clauses("were")}.`;
    case "usable":
      return `It can be used once ${clauses("is")}.`;
    default:
      return `It could not be used if ${clauses("were")}.`;
  }
}
