/** Where a database says that each document is. */
import { collections, isCollectionName } from "../collections.ts";
import type { Query } from "../postgres/database.ts";
import type { StandingDocument } from "./history-entry.ts";

interface StandingRow {
  readonly [name: string]: unknown;
  readonly collection: StandingDocument["collection"];
  readonly id: string;
  readonly version: string;
  readonly created: string;
  readonly sequence: string;
  readonly place: number;
  readonly keys: Readonly<Record<string, string>>;
}

interface DeclaredRow {
  readonly [name: string]: unknown;
  readonly name: string;
  readonly index_fields: readonly string[];
}

const rowsAtOnce = 2000;

const selectDeclared = "SELECT name, index_fields FROM claimblocks.collections";
const selectRows = `
  SELECT collection, id, version, created, sequence, place, keys FROM claimblocks.documents
  WHERE (collection, id) > ($1, $2) ORDER BY collection, id LIMIT ${rowsAtOnce}`;

export async function* readStandingRows(query: Query): AsyncGenerator<StandingDocument> {
  const declared = new Map((await query<DeclaredRow>(selectDeclared)).map((row) => [row.name, row.index_fields]));
  let after: readonly [string, string] = ["", ""];
  for (;;) {
    const rows: readonly StandingRow[] = await query<StandingRow>(selectRows, after);
    for (const row of rows) yield toStanding(row, declared.get(row.collection) ?? []);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = [last.collection, last.id];
  }
}

/** A field that is not declared there yet has no values there either. */
function toStanding(row: StandingRow, declared: readonly string[]): StandingDocument {
  const { collection, id, version, created, sequence, place } = row;
  const fields = isCollectionName(collection)
    ? collections[collection].filter((field) => declared.includes(field))
    : [];
  return {
    collection,
    id,
    version: Number(version),
    created: Number(created),
    sequence: Number(sequence),
    place,
    keys: Object.fromEntries(fields.map((field) => [field, row.keys[field] ?? null])),
  };
}
