import { openPostgresStore, type PostgresTuning } from "../../../../server/store/postgres/open-postgres-store.ts";
import type { Store } from "../../../../server/store/store.ts";

/** Opens a store that must open. */
export async function openPostgresForTest(
  connectionString: string,
  tuning: Partial<PostgresTuning> = {},
): Promise<Store> {
  const opened = await openPostgresStore({ connectionString, tuning });
  if ("failure" in opened) throw new Error(`not opened: ${JSON.stringify(opened.failure)}`);
  return opened.store;
}
