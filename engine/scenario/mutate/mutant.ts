import type { MergedPlace } from "../../diagnostics/index.ts";
import type { CheckedModule } from "../../model/module.ts";

/** A module with one small mistake in it. */
export interface Mutant {
  /** The block, or the named condition, that is changed. */
  readonly where: string;
  readonly change: string;
  readonly place: MergedPlace;
  readonly build: () => CheckedModule;
}
