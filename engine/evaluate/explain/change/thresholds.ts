import { blockKeyOf } from "../../../model/state-path.ts";
import { frameOf } from "../../frame.ts";
import { applySet, statePath } from "./apply-set.ts";
import { nearestFlips } from "./nearest-flips.ts";
import type { ProposalInput } from "./proposal.ts";

interface Range {
  readonly start: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Where the tests that look at a number or a day would come out differently, nearest to where it is now. */
export function thresholdsOf(
  { block, leaves, state: { claim, module, now } }: ProposalInput,
  range: Range,
  toValue: (value: number) => number | string,
): readonly number[] {
  const flips = leaves.flatMap(({ compiled }) => {
    const truthAt = (value: number): string => {
      const state = { type: block.type, value: toValue(value) };
      return compiled.truth(frameOf(module, applySet(claim, [{ path: statePath(block.key), value: state }]), now));
    };
    return nearestFlips(truthAt, range);
  });
  return [...new Set(flips)];
}

/** The texts that tests compare a block with, as they are for this claim. */
export function comparedTexts({ block, leaves, state }: ProposalInput): readonly string[] {
  const frame = frameOf(state.module, state.claim, state.now);
  const texts = leaves.flatMap(({ leaf, sides }) => {
    if (leaf.kind !== "compare") return [];
    const others = sides.filter((side) => !side.references.some(({ path }) => blockKeyOf(path) === block.key));
    return others.map((side) => side.value(frame));
  });
  return [...new Set(texts)].filter((text): text is string => typeof text === "string" && text !== "");
}
