import type { CompiledBlock } from "../../../model/module.ts";
import { savedState } from "../../block-state.ts";
import type { EvaluationState } from "../../evaluation-state.ts";
import { invalidReasons } from "../../input/invalid-reasons.ts";
import type { LeafPart } from "../condition/condition-part.ts";

/** What a person could fill in, without the type of its block. */
export interface Proposal {
  readonly value: object;
  readonly words: string;
  readonly example?: true;
}

export interface ProposalInput {
  readonly block: CompiledBlock;
  /** The tests that look at the block. */
  readonly leaves: readonly LeafPart[];
  readonly state: EvaluationState;
}

export function propose(value: unknown, words: string): Proposal {
  return { value: { value }, words };
}

/** One value that stands for any. */
export function filledIn(value: unknown, printed?: string): Proposal {
  const words = printed === undefined ? "filled in" : `filled in (${printed}, for example)`;
  return { value: { value }, words, example: true };
}

export function cleared(value: null | ""): Proposal {
  return { value: { value }, words: "empty" };
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

export function currentValue({ block, state }: ProposalInput): unknown {
  return savedState(state.claim, block.key)?.value;
}

/** Whether a value is inside the limits of its block. */
export function isValid({ block, state }: ProposalInput, value: unknown): boolean {
  return invalidReasons(block, { type: block.type, value }, state).length === 0;
}
