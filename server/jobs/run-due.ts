import { settleRuns, type SettlingParts } from "../annuities/settle-runs.ts";
import { listAll } from "../requests/list-all.ts";

/** Everything that is due by now, done once whatever else does it at the same time. */
export async function runDue(parts: SettlingParts): Promise<void> {
  for (const { id } of await listAll(parts.store, "annuity_requests", { status: "active" })) {
    await settleRuns(parts, id);
  }
}
