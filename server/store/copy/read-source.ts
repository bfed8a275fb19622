/** The history of the place that is copied. Of a folder it must be the last word, so that no server may have it meanwhile. */
import { existsSync } from "node:fs";
import { openStore } from "../embedded/open-store.ts";
import { toStoreFiles } from "../embedded/store-files.ts";
import { type HistoryEntry } from "../history/history-entry.ts";
import { readDatabaseHistory } from "../history/read-database-history.ts";
import { readLogHistory } from "../history/read-log-history.ts";
import { isDatabaseAddress } from "../postgres/describe-database.ts";
import { CopyStopped } from "./copy-stopped.ts";

export async function* readSource(from: string): AsyncGenerator<HistoryEntry> {
  if (isDatabaseAddress(from)) {
    yield* readDatabaseHistory(from);
    return;
  }
  if (!existsSync(toStoreFiles(from).log)) throw new CopyStopped({ code: "CB6022", params: { source: from } });
  // Opened as a server does, which locks it, cuts off a torn last line, and refuses what it cannot trust.
  const opened = await openStore({ folder: from });
  if ("failure" in opened) throw new CopyStopped(opened.failure);
  try {
    yield* readLogHistory(from);
  } finally {
    await opened.store.close();
  }
}
