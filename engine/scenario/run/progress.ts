import type { DisbursementRequest, Evaluation } from "../../model/evaluation.ts";

/** How far a scenario has come. */
export interface Progress {
  /** The claim as it is now, with its cards. */
  readonly evaluation: Evaluation;
  /** Every request that was made, in order, as it stands. */
  readonly requests: readonly DisbursementRequest[];
}

/** What became of one attempt: how things stand after it, or why nothing changed. */
export type Attempt = { readonly after: Progress } | { readonly refusal: string };
