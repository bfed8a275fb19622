import { isDisbursement } from "../../model/block-kinds.ts";
import type { DisbursementRequest, Evaluation } from "../../model/evaluation.ts";

/** A request that was made, or one that would be made if its block were used now. */
export interface StandingRequest {
  readonly block: string;
  readonly isPossible: boolean;
  /** Its values under the names that an expectation gives them. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** In the order in which they were made, then the possible ones in the order of their blocks. */
export function findStandingRequests(
  evaluation: Evaluation,
  made: readonly DisbursementRequest[],
): readonly StandingRequest[] {
  const done = made.map((request) => ({
    block: request.block_key,
    isPossible: false,
    values: toValues(request),
  }));
  const possible = evaluation.module.order.flatMap((block) => {
    if (!isDisbursement(block.type)) return [];
    const { decision } = evaluation.outcome(block);
    if (!decision?.ready) return [];
    const round = made.filter((request) => request.block_key === block.key).length + 1;
    const values = { ...decision.draft, round, status: "possible", notes: decision.notes };
    return [{ block: block.key, isPossible: true, values: toValues(values) }];
  });
  return [...done, ...possible];
}

/** Types and notes are known by their key and code; what they are called may change. */
function toValues(request: object): StandingRequest["values"] {
  const { fulfillment_type: type, notes = [], ...values } = request as RequestParts;
  return { ...values, ...(type && { fulfillment_type: type.key }), notes: notes.map(({ code }) => code) };
}

interface RequestParts {
  readonly fulfillment_type?: { readonly key: string };
  readonly notes?: readonly { readonly code: string }[];
}
