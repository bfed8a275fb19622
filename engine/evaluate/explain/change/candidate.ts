import type { ChangePart } from "../explanation.ts";

/** One thing that a person can change about a claim. */
export interface Candidate {
  /** What is changed: a block's key, or `claim` for its decision. At most one candidate of each goes into a change. */
  readonly subject: string;
  /** `“Cause of death”` and `“Accidental”`: what stands before and after `is`. */
  readonly name: string;
  readonly words: string;
  readonly set: ChangePart["set"];
  readonly actions?: readonly string[];
  readonly example?: true;
  /** Nobody should be led there while another way is open: paying as goodwill. */
  readonly reluctant?: true;
}

/** Candidates of different subjects, applied together. */
export type Combination = readonly Candidate[];

export function toChangePart({ name, words, set, actions, example }: Candidate): ChangePart {
  return {
    text: `${name} is ${words}`,
    set,
    ...(actions && actions.length > 0 && { actions }),
    ...(example && { example }),
  };
}
