/** Makes the database search by the fields that this program's collections declare. */
import { collectionNames, collections, naturalKeys } from "../collections.ts";
import type { Query } from "./database.ts";
import { fieldIndexSql } from "./field-index.ts";

interface Declared {
  readonly [name: string]: unknown;
  readonly name: string;
  readonly index_fields: readonly string[];
  readonly natural_key_fields: readonly string[];
}

const declare = `
  INSERT INTO claimblocks.collections (name, index_fields, natural_key_fields) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE
    SET index_fields = excluded.index_fields, natural_key_fields = excluded.natural_key_fields`;

const makeKeysAgain = `
  UPDATE claimblocks.documents d SET (keys, natural_key) = (
    SELECT k.keys, k.natural_key
    FROM claimblocks.revisions r, claimblocks.keys_of(r.collection, r.document::jsonb) k
    WHERE r.sequence = d.sequence AND r.place = d.place)
  WHERE d.collection = $1`;

/** Must run in a transaction. Fields that only another version of the program knows stay declared. */
export async function declareCollections(query: Query): Promise<void> {
  const rows = await query<Declared>("SELECT name, index_fields, natural_key_fields FROM claimblocks.collections");
  const declared = new Map(rows.map((row) => [row.name, row]));
  for (const name of collectionNames) {
    const before = declared.get(name);
    const fields = union(before?.index_fields, collections[name]);
    const natural = before?.natural_key_fields ?? naturalKeys[name] ?? [];
    const added = fields.slice(before?.index_fields.length ?? 0);
    if (before && added.length === 0) continue;
    await query("SELECT claimblocks.lock_commits()");
    await query(declare, [name, fields, natural]);
    await query(makeKeysAgain, [name]);
    for (const field of added) await query(fieldIndexSql(field));
  }
}

function union(before: readonly string[] = [], now: readonly string[]): readonly string[] {
  return [...new Set([...before, ...now])];
}
