import type { Evaluation } from "../../model/evaluation.ts";

/** Is told what scenarios look at, to know what they cover. */
export interface Observer {
  /** A moment at which something was expected. */
  observe(evaluation: Evaluation): void;
  /** A request that was as expected. */
  observeRequest(block: string): void;
}
