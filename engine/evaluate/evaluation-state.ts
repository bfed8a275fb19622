import type { Card } from "../model/documents.ts";
import type { ClaimScope, Decision, SlotResult } from "../model/evaluation.ts";
import type { CompiledBlock, CompiledModule } from "../model/module.ts";

/** What the parts of an evaluation may read while cards and decisions are made from its results. */
export interface EvaluationState {
  readonly module: CompiledModule;
  readonly claim: ClaimScope;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** By slot. */
  readonly results: SlotResult[];
  /** By slot: the paths that had no value. */
  readonly missing: (readonly string[])[];
  /** By position of the block. */
  readonly visible: boolean[];
  decision(block: CompiledBlock): Decision | undefined;
  cardOf(block: CompiledBlock): Card;
  textOf(block: CompiledBlock): string;
}
