import { openStore, type StoreRecovery, type StoreTuning } from "../../../../server/store/embedded/open-store.ts";
import type { Store } from "../../../../server/store/store.ts";

/** Opens a store that must open. */
export async function openForTest(
  folder: string,
  tuning: Partial<StoreTuning> = {},
): Promise<{ store: Store; recovery: StoreRecovery }> {
  const opened = await openStore({ folder, tuning });
  if ("failure" in opened) throw new Error(`not opened: ${JSON.stringify(opened.failure)}`);
  return opened;
}
