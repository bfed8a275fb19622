import type { CompiledBlock, Evaluation, Refusal, SavedBlockState } from "../../engine/index.ts";
import { type ProblemError, type Refused, refuse } from "../problem.ts";
import { existingRequestId } from "./existing-request.ts";

/** Refusals that say "not while the claim is like this"; every other one is about a value. */
const aboutState = new Set([
  "not_a_disbursement",
  "block_withheld",
  "block_hidden",
  "block_disabled",
  "condition_error",
  "condition_unknown",
  "claim_closed",
]);

/** The engine's refusal as an HTTP problem: 409 where the claim's state stands in the way, 422 where a value does. */
export function refuseRequest(
  refusal: Refusal,
  { evaluation, block, state }: { evaluation: Evaluation; block: CompiledBlock; state: SavedBlockState | undefined },
): Refused {
  const { code, reason } = refusal;
  if (code === "request_already_created") {
    const id = existingRequestId(state);
    return refuse("already_requested", { reason }, { refusal, ...(id !== undefined && { existing_request_id: id }) });
  }
  if (aboutState.has(code)) return refuse("block_not_actionable", { reason }, { refusal });
  const { decision } = evaluation.outcome(block);
  const refusals = decision && !decision.ready ? decision.refusals : [refusal];
  return refuse("value_invalid", { reason }, { refusal, errors: refusals.map(toError) });
}

function toError({ code, reason, property = "" }: Refusal): ProblemError {
  return { pointer: property, code, detail: reason };
}
