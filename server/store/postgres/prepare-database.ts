/** Brings a database to the form that this program works with; why it cannot be used, when it cannot. */
import type { StoreFailure } from "../store.ts";
import { applyMigrations } from "./apply-migrations.ts";
import type { Database } from "./database.ts";
import { DatabaseAway, DatabaseRefusal } from "./database-error.ts";
import { declareCollections } from "./declare-collections.ts";

interface ServerFacts {
  readonly [name: string]: unknown;
  readonly version: number;
  readonly encoding: string;
}

/** Of PostgreSQL 13. */
const oldestVersion = 130_000;

export async function prepareDatabase(database: Database): Promise<StoreFailure | undefined> {
  try {
    const [facts] = await database.read<ServerFacts>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding",
    );
    const misfit = facts && findMisfit(facts);
    if (misfit !== undefined) return { code: "CB6011", params: { database: database.name, reason: misfit } };
    return await database.transaction(async (query) => {
      // Several servers that start together do this one after the other.
      await query("SELECT pg_advisory_xact_lock(hashtext('claimblocks'), hashtext('migrations'))");
      const failure = await applyMigrations(query, database.name);
      if (failure === undefined) await declareCollections(query);
      return failure;
    });
  } catch (error) {
    return toOpenFailure(database.name, error);
  }
}

function findMisfit({ version, encoding }: ServerFacts): string | undefined {
  if (version < oldestVersion) return `it is PostgreSQL ${Math.floor(version / 10_000)}; 13 or later is needed`;
  return encoding === "UTF8" ? undefined : `its encoding is ${encoding}; UTF8 is needed`;
}

export function toOpenFailure(database: string, error: unknown): StoreFailure {
  if (error instanceof DatabaseAway) return { code: "CB6010", params: { database, reason: error.reason } };
  if (error instanceof DatabaseRefusal) return { code: "CB6011", params: { database, reason: error.reason } };
  throw error;
}
