import type { Evaluations } from "./claims/evaluations.ts";
import type { Evaluator } from "./evaluate/evaluator.ts";
import type { ModuleRegistry } from "./modules/registry.ts";
import type { NextNumber } from "./store/number-source.ts";
import type { Store } from "./store/store.ts";

/** What the operations of the server work with. */
export interface Parts {
  readonly store: Store;
  readonly modules: ModuleRegistry;
  readonly evaluations: Evaluations;
  readonly evaluator: Evaluator;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly ids: () => string;
  readonly claimNumbers: NextNumber<string>;
}

export function instantOf(parts: Pick<Parts, "clock">): string {
  return new Date(parts.clock()).toISOString();
}
