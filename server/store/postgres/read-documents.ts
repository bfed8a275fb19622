/** Documents out of the database: one by its id, or a page of a list. */
import { type CollectionName, collections } from "../collections.ts";
import { parseFrozen } from "../parse-frozen.ts";
import { isStorableText } from "../storable-text.ts";
import type { DocumentPage, ListPosition, StoredDocument } from "../store.ts";
import type { Query } from "./database.ts";
import { fieldConditionSql } from "./field-index.ts";

interface DocumentRow {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly version: string;
  readonly created: string;
  readonly document: string;
}

export interface AnyListQuery {
  readonly where?: Readonly<Record<string, string | undefined>>;
  readonly after?: ListPosition;
  readonly limit: number;
}

// A subquery, because the planner may otherwise join a page of a list with all revisions there are.
const columns = `d.id, d.version, d.created, (
  SELECT r.document::text FROM claimblocks.revisions r WHERE r.sequence = d.sequence AND r.place = d.place
) AS document`;

const readOne = `SELECT ${columns} FROM claimblocks.documents d WHERE d.collection = $1 AND d.id = $2`;

export async function readDocument(
  query: Query,
  collection: CollectionName,
  id: string,
): Promise<StoredDocument | undefined> {
  if (!isStorableText(id)) return undefined;
  const [row] = await query<DocumentRow>(readOne, [collection, id]);
  return row && toStoredDocument(collection, row);
}

export async function listDocuments(
  query: Query,
  collection: CollectionName,
  { where = {}, after, limit }: AnyListQuery,
): Promise<DocumentPage> {
  const values: unknown[] = [collection];
  const conditions = ["d.collection = $1"];
  for (const [field, value] of Object.entries(where)) {
    if (value === undefined) continue;
    const known = collections[collection].find((name) => name === field);
    if (known === undefined) throw new TypeError(`No index is declared on the field "${field}".`);
    if (!isStorableText(value)) return { documents: [] };
    conditions.push(fieldConditionSql(known, `$${values.push(value)}::text`));
  }
  if (after !== undefined) {
    if (!isStorableText(after.id)) return { documents: [] };
    const [created, id] = [values.push(after.created), values.push(after.id)];
    conditions.push(`(d.created, d.id) > ($${created}::bigint, $${id}::text COLLATE "C")`);
  }
  // One more than asked for shows whether there is a next page.
  const order = `ORDER BY d.created, d.id LIMIT $${values.push(limit + 1)}`;
  const text = `SELECT ${columns} FROM claimblocks.documents d WHERE ${conditions.join(" AND ")} ${order}`;
  const rows = await query<DocumentRow>(text, values);
  const documents = rows.slice(0, limit).map((row) => toStoredDocument(collection, row));
  const last = rows[documents.length - 1];
  if (last === undefined || rows.length === documents.length) return { documents };
  return { documents, next: { created: Number(last.created), id: last.id } };
}

function toStoredDocument(collection: CollectionName, { id, version, document }: DocumentRow): StoredDocument {
  return { collection, id, version: Number(version), document: parseFrozen(document) };
}
