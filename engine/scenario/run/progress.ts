import type { ClaimScope, DisbursementRequest } from "../../model/evaluation.ts";

/** How far a scenario has come. */
export interface Progress {
  readonly claim: ClaimScope;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Every request that was made, in order, as it stands. */
  readonly requests: readonly DisbursementRequest[];
}

/** What became of one attempt: how things stand after it, or why nothing changed. */
export type Attempt = { readonly after: Progress } | { readonly refusal: string };
