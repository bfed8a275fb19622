import { readDatabaseHistory } from "../store/history/read-database-history.ts";
import { readLogHistory } from "../store/history/read-log-history.ts";
import type { HistoryEntry } from "../store/history/history-entry.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import { describeDatabase } from "../store/postgres/describe-database.ts";

/** The history in a place, which nothing is written to and no server need be stopped for. */
export function readHistory({
  dataFolder,
  databaseUrl,
}: StorePlace): AsyncIterable<HistoryEntry> | Iterable<HistoryEntry> {
  return databaseUrl === undefined ? readLogHistory(dataFolder) : readDatabaseHistory(databaseUrl);
}

/** As it may be shown. */
export function describePlace({ dataFolder, databaseUrl }: StorePlace): string {
  return databaseUrl === undefined ? dataFolder : describeDatabase(databaseUrl);
}
