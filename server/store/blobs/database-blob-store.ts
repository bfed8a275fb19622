/** Files in a table of the database. */
import { type Database, openDatabase } from "../postgres/database.ts";
import { askDatabase } from "../postgres/ask-database.ts";
import { type BlobStore, isBlobName, sha256Of } from "./blob-store.ts";

export const insertBlob =
  "INSERT INTO claimblocks.blobs (sha256, content) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING";
export const selectBlob = "SELECT content FROM claimblocks.blobs WHERE sha256 = $1";

/** For a database that the store has prepared. */
export function openDatabaseBlobStore(connectionString: string): BlobStore {
  const database = openDatabase({ connectionString, connections: 2, statementMs: 30_000 });

  const asking = <Found>(ask: (database: Database) => Promise<Found>): Promise<Found> => askDatabase(database, ask);

  return {
    async put(bytes) {
      const name = sha256Of(bytes);
      await asking((into) => into.query(insertBlob, [name, bytes]));
      return name;
    },
    async get(sha256) {
      if (!isBlobName(sha256)) return undefined;
      const [found] = await asking((from) => from.read<{ content: Buffer }>(selectBlob, [sha256]));
      return found && sha256Of(found.content) === sha256 ? found.content : undefined;
    },
    close: () => database.close(),
  };
}
