/** Rows of a database that belong to no commit, and which nobody would otherwise come across. */
import type { Query } from "../postgres/database.ts";
import type { HistoryEntry } from "./history-entry.ts";

interface StrayRow {
  readonly [name: string]: unknown;
  readonly sequence: string;
  readonly subject: string;
  readonly number: string | null;
}

const selectStray = `
  SELECT sequence, collection || '/' || id AS subject, number FROM claimblocks.events e
  WHERE NOT EXISTS (SELECT FROM claimblocks.commits c WHERE c.sequence = e.sequence)
  UNION ALL
  SELECT sequence, collection || '/' || id, NULL FROM claimblocks.revisions r
  WHERE NOT EXISTS (SELECT FROM claimblocks.commits c WHERE c.sequence = r.sequence)
  ORDER BY sequence, number LIMIT 100`;

export async function* readStrayRows(query: Query): AsyncGenerator<HistoryEntry> {
  for (const { sequence, subject, number } of await query<StrayRow>(selectStray)) {
    const what = number === null ? "a version of a document" : `event ${number}`;
    const reason = `${what} belongs to no commit`;
    const about = { subject, ...(number !== null && { event: Number(number) }) };
    const fault = { kind: "misplaced", reason, ...about, expected: `commit ${sequence}`, found: "none" } as const;
    yield { place: `commit ${sequence}`, fault };
  }
}
