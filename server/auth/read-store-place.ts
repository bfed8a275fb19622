import type { Environment } from "../config.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import { isDatabaseAddress } from "../store/postgres/describe-database.ts";

/** Where a server with these settings would keep its data. */
export function readStorePlace(given: string | undefined, environment: Environment): StorePlace {
  const dataFolder = given ?? (environment["CLAIMBLOCKS_DATA"] || "data");
  const databaseUrl = given ?? (environment["DATABASE_URL"] || undefined);
  return databaseUrl !== undefined && isDatabaseAddress(databaseUrl) ? { dataFolder, databaseUrl } : { dataFolder };
}
