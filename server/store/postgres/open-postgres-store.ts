/** A connection string -> the store in that database, or why it cannot be opened. */
import type { Store, StoreFailure } from "../store.ts";
import { openDatabase } from "./database.ts";
import { createPostgresStore } from "./postgres-store.ts";
import { prepareDatabase, toOpenFailure } from "./prepare-database.ts";

export interface OpenPostgresStoreOptions {
  readonly connectionString: string;
  readonly tuning?: Partial<PostgresTuning>;
}

export interface PostgresTuning {
  /** How many connections one process holds at most. */
  readonly connections: number;
  /** After this the database gives a statement up. */
  readonly statementMs: number;
  /** How long a commit waits for a database that is away. */
  readonly patienceMs: number;
}

const defaultTuning: PostgresTuning = { connections: 10, statementMs: 30_000, patienceMs: 5000 };

export async function openPostgresStore({
  connectionString,
  tuning,
}: OpenPostgresStoreOptions): Promise<{ readonly store: Store } | { readonly failure: StoreFailure }> {
  const failure = await prepareWithoutHaste(connectionString);
  if (failure !== undefined) return { failure };
  const { connections, statementMs, patienceMs } = { ...defaultTuning, ...tuning };
  const database = openDatabase({ connectionString, connections, statementMs });
  try {
    const [last] = await database.read<{ sequence: string }>(
      "SELECT coalesce(max(sequence), 0) AS sequence FROM claimblocks.commits",
    );
    return { store: createPostgresStore(database, Number(last?.sequence ?? 0), patienceMs) };
  } catch (error) {
    await database.close();
    return { failure: toOpenFailure(database.name, error) };
  }
}

// Building an index over all there is may take longer than any statement of a server that runs.
async function prepareWithoutHaste(connectionString: string): Promise<StoreFailure | undefined> {
  const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
  try {
    return await prepareDatabase(database);
  } finally {
    await database.close();
  }
}
