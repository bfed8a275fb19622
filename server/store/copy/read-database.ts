/** The commits of a database, in order, as they were at one instant. Servers may go on using it meanwhile. */
import { isCollectionName } from "../collections.ts";
import { canonicalEvent, chainHash } from "../event-chain.ts";
import { formatContent } from "../postgres/commit-content.ts";
import { openDatabase, type Query, type Session } from "../postgres/database.ts";
import { prepareDatabase } from "../postgres/prepare-database.ts";
import { type EventRow, toStoredEvent } from "../postgres/read-events.ts";
import type { DocumentVersion } from "../store.ts";
import { type CopiedCommit, type CopiedEvent, CopyStopped } from "./copied-commit.ts";

interface CommitRow {
  readonly [name: string]: unknown;
  readonly sequence: string;
  readonly at: string;
  readonly actor_name: string;
  readonly actor_role: string;
  readonly last_event: string;
  readonly hash: string;
}

interface RevisionRow {
  readonly [name: string]: unknown;
  readonly sequence: string;
  readonly collection: string;
  readonly id: string;
  readonly version: string;
  readonly document: string;
}

const commitsAtOnce = 500;

const isThere = "SELECT to_regclass('claimblocks.commits') IS NOT NULL AS there";
const selectCommits = `
  SELECT sequence, at, actor_name, actor_role, last_event, hash FROM claimblocks.commits WHERE sequence > $1 ORDER BY sequence
  LIMIT ${commitsAtOnce}`;
const selectRevisions = `
  SELECT sequence, collection, id, version, document::text AS document FROM claimblocks.revisions
  WHERE sequence > $1 AND sequence <= $2
  ORDER BY sequence, place`;
const selectEvents = `
  SELECT e.number, e.sequence, e.type, e.collection, e.id, e.data::text AS data, e.previous, e.hash,
    c.at, c.actor_name, c.actor_role
  FROM claimblocks.events e JOIN claimblocks.commits c USING (sequence)
  WHERE e.sequence > $1 AND e.sequence <= $2 ORDER BY e.number`;

/** A document that does not stand at its last revision, or a revision whose document is gone. */
const findMisplaced = `
  SELECT d.collection, d.id, r.sequence
  FROM claimblocks.documents d
  FULL JOIN (SELECT collection, id, max(version) AS version, max(sequence) AS sequence FROM claimblocks.revisions
    GROUP BY collection, id) r USING (collection, id)
  WHERE (d.version, d.sequence) IS DISTINCT FROM (r.version, r.sequence) LIMIT 1`;

export async function* readDatabase(connectionString: string): AsyncGenerator<CopiedCommit> {
  const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
  const source = database.name;
  let session: Session | undefined;
  try {
    const [found] = await database.query<{ there: boolean }>(isThere);
    if (found?.there !== true) throw new CopyStopped({ code: "CB6022", params: { source } });
    const failure = await prepareDatabase(database);
    if (failure !== undefined) throw new CopyStopped(failure);
    session = await database.session();
    await session.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const [misplaced] = await session.query<{ sequence: string | null }>(findMisplaced);
    if (misplaced) {
      const params = { source, sequence: Number(misplaced.sequence ?? 0), reason: "a document is not as it left it" };
      throw new CopyStopped({ code: "CB6021", params });
    }
    yield* readCommits(session.query, source);
  } finally {
    session?.end();
    await database.close();
  }
}

async function* readCommits(query: Query, source: string): AsyncGenerator<CopiedCommit> {
  let from = "0";
  let previous: string | null = null;
  for (;;) {
    const rows: readonly CommitRow[] = await query<CommitRow>(selectCommits, [from]);
    const to = rows.at(-1)?.sequence;
    if (to === undefined) return;
    const puts = bySequence(await query<RevisionRow>(selectRevisions, [from, to]));
    const events = bySequence(await query<EventRow>(selectEvents, [from, to]));
    for (const row of rows) {
      const { sequence } = row;
      const commit = toCopiedCommit(row, puts.get(sequence) ?? [], events.get(sequence) ?? []);
      yield commit;
      // After the verifier has looked at it, which knows more exactly what is wrong.
      if (row.hash !== chainHash(previous, formatContent(commit))) {
        const reason = "its content does not match its hash";
        throw new CopyStopped({ code: "CB6021", params: { source, sequence: commit.sequence, reason } });
      }
      previous = row.hash;
    }
    from = to;
  }
}

function toCopiedCommit(
  { sequence, last_event, at, actor_name: name, actor_role: role }: CommitRow,
  puts: readonly RevisionRow[],
  events: readonly EventRow[],
): CopiedCommit {
  return {
    sequence: Number(sequence),
    lastEvent: Number(last_event),
    at,
    actor: { name, role },
    puts: puts.map(toPut),
    events: events.map(toCopiedEvent),
  };
}

function bySequence<Found extends { readonly sequence: string }>(rows: readonly Found[]): ReadonlyMap<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const row of rows) {
    const group = groups.get(row.sequence);
    if (group) group.push(row);
    else groups.set(row.sequence, [row]);
  }
  return groups;
}

function toCopiedEvent(row: EventRow): CopiedEvent {
  const { number, type, subject, previous, hash, ...event } = toStoredEvent(row);
  const { text: canonical, dataText } = canonicalEvent({ type, subject, ...event });
  return { number, type, subject, previous, hash, canonical, dataText };
}

function toPut({ collection, id, version, document: text }: RevisionRow): DocumentVersion & { readonly text: string } {
  if (!isCollectionName(collection)) throw new Error(`${id} is in the unknown collection ${collection}`);
  return { collection, id, version: Number(version), text };
}
