/** Applies what a database lacks, and keeps a record of it there. */
import type { StoreFailure } from "../store.ts";
import type { Query } from "./database.ts";
import { readMigrations } from "./read-migrations.ts";

interface AppliedMigration {
  readonly [name: string]: unknown;
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

const record = `
  CREATE SCHEMA claimblocks;
  CREATE TABLE claimblocks.migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

export async function applyMigrations(query: Query, database: string): Promise<StoreFailure | undefined> {
  const known = readMigrations();
  const applied = await readApplied(query);
  const last = applied.at(-1)?.number ?? 0;
  if (last > known.length) return { code: "CB6012", params: { database, found: last, known: known.length } };
  const changed = applied.find(({ number, sha256 }) => known[number - 1]?.sha256 !== sha256);
  if (changed) return { code: "CB6013", params: { database, name: changed.name } };
  for (const { number, name, sql, sha256 } of known.slice(last)) {
    await query(sql);
    await query("INSERT INTO claimblocks.migrations (number, name, sha256) VALUES ($1, $2, $3)", [
      number,
      name,
      sha256,
    ]);
  }
  return undefined;
}

// Nothing is created where it is there already, so that a server may run as a user who may not create anything.
async function readApplied(query: Query): Promise<readonly AppliedMigration[]> {
  const [found] = await query<{ there: boolean }>("SELECT to_regclass('claimblocks.migrations') IS NOT NULL AS there");
  if (found?.there !== true) {
    await query(record);
    return [];
  }
  return query<AppliedMigration>("SELECT number, name, sha256 FROM claimblocks.migrations ORDER BY number");
}
