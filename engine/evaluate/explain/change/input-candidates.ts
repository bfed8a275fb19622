import { describePath } from "../../reason/describe-path.ts";
import { invalidReasons } from "../../input/invalid-reasons.ts";
import { statePath } from "./apply-set.ts";
import type { Candidate } from "./candidate.ts";
import type { Proposal, ProposalInput } from "./proposal.ts";
import { proposeDates } from "./propose-dates.ts";
import { proposeNumbers } from "./propose-numbers.ts";
import { proposeOptions, proposeTexts, proposeTicks, proposeTimes } from "./propose-values.ts";

const proposers: Readonly<Record<string, (input: ProposalInput) => readonly Proposal[]>> = {
  radio: proposeOptions,
  dropdown: proposeOptions,
  checkbox: proposeTicks,
  "input.number": proposeNumbers,
  "input.currency": proposeNumbers,
  "input.date": proposeDates,
  "input.time": proposeTimes,
  "input.text": proposeTexts,
  "input.paragraph": proposeTexts,
};

/** What a person could fill in instead, as far as the block takes it. */
export function inputCandidates(input: ProposalInput): readonly Candidate[] {
  const { block, state } = input;
  if (block.withheld) return [];
  const path = statePath(block.key);
  const candidates = (proposers[block.type]?.(input) ?? []).map(({ value, words, example }) => ({
    subject: block.key,
    name: describePath(path, state.module),
    words,
    set: [{ path, value: { type: block.type, ...value } }],
    ...(example && { example }),
  }));
  return candidates.filter(({ set }) => set.every(({ value }) => invalidReasons(block, value, state).length === 0));
}
