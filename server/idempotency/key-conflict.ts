import { type Refused, refuse } from "../problem.ts";
import type { CommitResult } from "../store/store.ts";

/** For a commit that came to nothing because another process has just committed the same call: the caller gets its answer. */
export function keyConflict(result: CommitResult): Refused | undefined {
  const conflict = "conflict" in result ? result.conflict : undefined;
  return conflict?.collection === "idempotency_keys" ? refuseInUse() : undefined;
}

export function refuseInUse(): Refused {
  return refuse("idempotency_key_in_use", {}, { headers: { "retry-after": "1" } });
}
