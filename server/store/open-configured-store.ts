/** Where the data is kept, as the settings say -> the store there. */
import { openStore, type StoreRecovery } from "./embedded/open-store.ts";
import { describeDatabase } from "./postgres/describe-database.ts";
import { openPostgresStore } from "./postgres/open-postgres-store.ts";
import type { Store, StoreFailure } from "./store.ts";

export interface StorePlace {
  readonly dataFolder: string;
  /** Used instead of the folder. */
  readonly databaseUrl?: string;
}

export interface ConfiguredStore {
  readonly store: Store;
  /** The place as it may be shown. */
  readonly place: string;
  /** What the start found in a folder. */
  readonly recovery?: StoreRecovery;
}

export async function openConfiguredStore({
  dataFolder,
  databaseUrl,
}: StorePlace): Promise<ConfiguredStore | { readonly failure: StoreFailure }> {
  if (databaseUrl === undefined) {
    const opened = await openStore({ folder: dataFolder });
    return "failure" in opened ? opened : { ...opened, place: dataFolder };
  }
  const opened = await openPostgresStore({ connectionString: databaseUrl });
  return "failure" in opened ? opened : { ...opened, place: describeDatabase(databaseUrl) };
}
