/** Seals all chains together about once an hour, when anything happened since the last time. */
import type { Task } from "../jobs/task.ts";
import type { SealData } from "../store/seal.ts";
import { sealEvent } from "../store/seal.ts";
import type { Store } from "../store/store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { carryOn, readLastSeal } from "./running-head.ts";

const everySeconds = 3600;

// A round of another process, or of this one before it was started again, counts as well.
const tooSoonMs = everySeconds * 900;

export function createSealTask({ store }: { readonly store: Store }): Task {
  return { name: "seal_audit", everySeconds, run: (now, stopping) => sealHeads(store, now, stopping) };
}

async function sealHeads(store: Store, now: number, stopping: AbortSignal): Promise<void> {
  const last = await readLastSeal(store);
  if (now >= last.sealedAt && now - last.sealedAt < tooSoonMs) return;
  let { head } = last;
  for await (head of carryOn(store, head)) if (stopping.aborted) return;
  const { through, chains, root, isNews } = head;
  if (!isNews || root === null) return;
  const data: SealData = { through_event: through, chains, root, previous_root: last.head.root };
  const at = new Date(now).toISOString();
  const result = await store.commit({
    at,
    actor: { name: "claimblocks", role: "system" },
    reads: [{ ...sealEvent.subject, version: last.version }],
    puts: [{ ...sealEvent.subject, document: { ...data, sealed_at: at } }],
    events: [{ ...sealEvent, data }],
  });
  // A conflict means that another process has just sealed.
  if (!result.committed && "failure" in result) throw new StoreUnavailable(result.failure);
}
