import { verifyStore } from "../../../server/audit/verify-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { openPostgresForTest } from "../store/postgres/postgres-for-test.ts";
import type { Place } from "./start-timed.ts";

/** The store of a server that has stopped, for as long as it is looked into. */
export async function withStoreAt<Result>(
  { folder, databaseUrl }: Omit<Place, "module">,
  look: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = databaseUrl === undefined ? (await openForTest(folder)).store : await openPostgresForTest(databaseUrl);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** Verifies every line or row, chain and document, as `audit verify` does; gives the number of commits. */
export async function verifyPlace({ folder: dataFolder, databaseUrl }: Omit<Place, "module">): Promise<number> {
  const place = { dataFolder, ...(databaseUrl !== undefined && { databaseUrl }) };
  const verified = await verifyStore(place, { head: undefined, onProgress: () => undefined });
  if ("failure" in verified || verified.finding_count > 0) throw new Error(JSON.stringify(verified));
  return verified.commits ?? 0;
}
