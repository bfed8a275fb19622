import { type Refused, refuse } from "../problem.ts";
import type { DocumentPage, ListPosition, StoredDocument } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { formatCursor, parseCursor } from "./cursor.ts";
import { closedObject, type JsonSchema } from "./json-schema.ts";
import type { QueryTable, QueryValues } from "./query.ts";

/** The two parameters that every list takes; all others of a list are filters on fields. */
export const listQuery = {
  limit: { description: "The most documents to answer.", schema: { type: "integer", minimum: 1, maximum: 100 } },
  cursor: { description: "`next_cursor` of the page before; leave it out to begin.", schema: { type: "string" } },
} as const satisfies QueryTable;

const usualLimit = 20;

export interface ReadListQuery {
  readonly where: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly after?: ListPosition;
}

export function readListQuery({ limit, cursor, ...filters }: QueryValues): ReadListQuery | Refused {
  const after = cursor === undefined ? undefined : parseCursor(cursor);
  if (cursor !== undefined && !after) return refuse("cursor_invalid");
  const where = filters as Readonly<Record<string, string>>;
  return { where, limit: limit === undefined ? usualLimit : Number(limit), ...(after && { after }) };
}

export function listAnswer(page: DocumentPage, toBody: (stored: StoredDocument) => object): Answer {
  const next_cursor = page.next ? formatCursor(page.next) : null;
  return { status: 200, body: { data: page.documents.map(toBody), next_cursor } };
}

export function listSchema(items: JsonSchema): JsonSchema {
  return closedObject({
    data: { type: "array", items },
    next_cursor: { type: ["string", "null"], description: "Where the next page begins; null on the last page." },
  });
}
