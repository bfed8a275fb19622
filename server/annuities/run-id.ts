import { derivedUuid } from "../../engine/index.ts";

/** The id of a run's payout request, made from what it is one of: whoever makes it, it is the same. */
export function runId(annuityId: string, run: number): string {
  return derivedUuid(`${annuityId.length}:${annuityId}${run}`);
}
