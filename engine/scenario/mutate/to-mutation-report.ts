import type { Place } from "../../diagnostics/index.ts";
import type { Share } from "../threshold.ts";

export interface MutationReport extends Share {
  readonly noticed: number;
  readonly total: number;
  /** The mutants that no scenario notices. */
  readonly survivors: readonly SurvivorReport[];
}

export interface SurvivorReport extends Place {
  /** The block, or the named condition, that is changed. */
  readonly where: string;
  readonly change: string;
}
