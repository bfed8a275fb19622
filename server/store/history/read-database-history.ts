/** The history in a database as it was at one instant. Only reads, so that servers may go on, and any reader's role will do. */
import { toOpenFailure } from "../postgres/prepare-database.ts";
import { openDatabase, type Query, type Session } from "../postgres/database.ts";
import { readMigrations } from "../postgres/read-migrations.ts";
import { chainHash } from "../event-chain.ts";
import { formatContent } from "../postgres/commit-content.ts";
import type { EventRow } from "../postgres/read-events.ts";
import { type HistoryEntry, type HistoryFault, HistoryUnreadable } from "./history-entry.ts";
import { bySequence, type CommitRow, type RevisionRow, toRecordedCommit } from "./commit-rows.ts";
import { readStrayRows } from "./read-stray-rows.ts";
import { readStandingRows } from "./read-standing-rows.ts";

const commitsAtOnce = 500;

const findMigrations = "SELECT to_regclass('claimblocks.migrations') IS NOT NULL AS there";
const lastMigration = "SELECT coalesce(max(number), 0) AS number FROM claimblocks.migrations";
const selectCommits = `
  SELECT sequence, at, actor_name, actor_role, last_event, hash FROM claimblocks.commits WHERE sequence > $1 ORDER BY sequence
  LIMIT ${commitsAtOnce}`;
const selectRevisions = `
  SELECT sequence, place, collection, id, version, document::text AS document FROM claimblocks.revisions
  WHERE sequence > $1 AND sequence <= $2
  ORDER BY sequence, place`;
const selectEvents = `
  SELECT e.number, e.sequence, e.type, e.collection, e.id, e.data::text AS data, e.previous, e.hash,
    c.at, c.actor_name, c.actor_role
  FROM claimblocks.events e JOIN claimblocks.commits c USING (sequence)
  WHERE e.sequence > $1 AND e.sequence <= $2 ORDER BY e.number`;

export async function* readDatabaseHistory(connectionString: string): AsyncGenerator<HistoryEntry> {
  const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
  let session: Session | undefined;
  try {
    session = await database.session();
    const { query } = session;
    await query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await refuseUnknownForm(query, database.name);
    yield* readCommits(query);
    yield* readStrayRows(query);
    yield { place: "claimblocks.documents", standing: readStandingRows(query) };
  } catch (error) {
    if (error instanceof HistoryUnreadable) throw error;
    throw new HistoryUnreadable(toOpenFailure(database.name, error));
  } finally {
    session?.end();
    await database.close();
  }
}

async function refuseUnknownForm(query: Query, database: string): Promise<void> {
  const [found] = await query<{ there: boolean }>(findMigrations);
  if (found?.there !== true) throw new HistoryUnreadable({ code: "CB6022", params: { source: database } });
  const [last] = await query<{ number: number }>(lastMigration);
  const known = readMigrations().length;
  if (last && last.number > known) {
    throw new HistoryUnreadable({ code: "CB6012", params: { database, found: last.number, known } });
  }
}

async function* readCommits(query: Query): AsyncGenerator<HistoryEntry> {
  let from = "0";
  let previous: string | null = null;
  for (;;) {
    const rows: readonly CommitRow[] = await query<CommitRow>(selectCommits, [from]);
    const to = rows.at(-1)?.sequence;
    if (to === undefined) return;
    const puts = bySequence(await query<RevisionRow>(selectRevisions, [from, to]));
    const events = bySequence(await query<EventRow>(selectEvents, [from, to]));
    for (const row of rows) {
      const revisions = puts.get(row.sequence) ?? [];
      const commit = toRecordedCommit(row, revisions, events.get(row.sequence) ?? []);
      const computed = chainHash(previous, formatContent(commit));
      const fault = findRevisionGap(revisions) ?? findHashFault(row.hash, computed);
      yield { place: `commit ${row.sequence}`, commit, ...(fault && { fault }) };
      previous = row.hash;
    }
    from = to;
  }
}

function findHashFault(expected: string, found: string): HistoryFault | undefined {
  if (expected === found) return undefined;
  return { kind: "changed", reason: "its content does not match its hash", expected, found };
}

function findRevisionGap(revisions: readonly RevisionRow[]): HistoryFault | undefined {
  const at = revisions.findIndex(({ place }, due) => place !== due);
  if (at < 0) return undefined;
  const found = `place ${revisions[at]?.place}`;
  return { kind: "misplaced", reason: "its documents are not in their places", expected: `place ${at}`, found };
}
