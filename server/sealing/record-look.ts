import type { Actor } from "../../engine/index.ts";
import { storeRefusal } from "../claims/commit-claim.ts";
import { instantOf, type Parts } from "../parts.ts";
import type { Refused } from "../problem.ts";
import type { NewEvent } from "../store/store.ts";

/** Puts on record that somebody looks at what is sealed; only then may it be given. */
export async function recordLook(
  parts: Pick<Parts, "store" | "clock">,
  actor: Actor,
  event: NewEvent,
): Promise<Refused | undefined> {
  // Nothing is read for its version: whatever became of the document meanwhile, this was looked at.
  const result = await parts.store.commit({ at: instantOf(parts), actor, reads: [], puts: [], events: [event] });
  if (result.committed) return undefined;
  if ("failure" in result) return storeRefusal(result.failure);
  throw new Error("a commit that reads nothing had a conflict");
}
