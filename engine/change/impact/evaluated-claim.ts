import type { Decision, SlotResult } from "../../model/evaluation.ts";
import type { CompiledBlock } from "../../model/module.ts";

/** What is read of an evaluation: results instead of cards, which would cost several times as much. */
export interface EvaluatedClaim {
  /** By slot. */
  readonly results: readonly SlotResult[];
  /** By position of the block. */
  readonly visible: readonly boolean[];
  decision(block: CompiledBlock): Decision | undefined;
}
