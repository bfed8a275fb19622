import { savedState } from "../../block-state.ts";
import { optionsOf } from "../../input/options.ts";
import { cleared, currentValue, filledIn, isEmpty, type Proposal, type ProposalInput, propose } from "./proposal.ts";
import { comparedTexts } from "./thresholds.ts";

const mostOptions = 40;

export function proposeOptions({ block, state }: ProposalInput): readonly Proposal[] {
  const current = savedState(state.claim, block.key)?.option_key;
  const options = (optionsOf(block) ?? []).slice(0, mostOptions).filter(({ key }) => key !== current);
  const chosen = options.map(({ key, value }) => ({
    value: { option_key: key, option_value: value },
    words: `“${value}”`,
  }));
  return isEmpty(current) ? chosen : [...chosen, { value: { option_key: "", option_value: "" }, words: "not chosen" }];
}

export function proposeTicks(input: ProposalInput): readonly Proposal[] {
  const current = currentValue(input);
  return [true, false]
    .filter((value) => value !== current)
    .map((value) => propose(value, value ? "ticked" : "not ticked"));
}

export function proposeTimes(input: ProposalInput): readonly Proposal[] {
  return isEmpty(currentValue(input)) ? [filledIn("08:00")] : [cleared("")];
}

/** What it is compared with, and nothing or anything. */
export function proposeTexts(input: ProposalInput): readonly Proposal[] {
  const { min_length: shortest } = input.block.block as { min_length?: unknown };
  const length = typeof shortest === "number" && shortest > 0 && shortest <= 1000 ? shortest : 1;
  const current = currentValue(input);
  const compared = comparedTexts(input).filter((text) => text !== current);
  const others = compared.map((text) => propose(text, `“${text}”`));
  return isEmpty(current) ? [filledIn("x".repeat(length)), ...others] : [...others, cleared("")];
}
