import type { Place } from "../../diagnostics/index.ts";
import type { Diagnostic, Fix } from "../../model/documents.ts";

/** Codes that are not reported at a place. It covers a diagnostic with which it has a code and the address in common. */
export interface Ignore {
  readonly codes: readonly string[];
  readonly address: string;
  /** Where the author wrote it. */
  readonly place: Place;
  /** What it covers, in words that fit after "nothing": `here`, `at "pay"`. */
  readonly where: string;
  /** The last day on which it counts. */
  readonly expires?: string;
  /** The block key that may have been meant. */
  readonly nearest?: string;
  /** How to do without some of its codes. */
  fixesWithout(codes: readonly string[]): readonly Fix[];
}

export interface ReadIgnores {
  readonly ignores: readonly Ignore[];
  readonly mistakes: readonly Diagnostic[];
}
