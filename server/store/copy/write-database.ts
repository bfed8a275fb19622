/** Commits into an empty database, in one transaction. */
import { sha256Of } from "../blobs/blob-store.ts";
import { insertBlob } from "../blobs/database-blob-store.ts";
import { chainHash } from "../event-chain.ts";
import { formatContent } from "../postgres/commit-content.ts";
import { openDatabase, type Query } from "../postgres/database.ts";
import { prepareDatabase } from "../postgres/prepare-database.ts";
import type { RecordedCommit } from "../history/recorded-commit.ts";
import { type CopiedContent, writeKeysToDatabase } from "../../sealing/copy-keys.ts";
import { CopyStopped } from "./copy-stopped.ts";

interface HashedCommit extends RecordedCommit {
  readonly hash: string;
}

const commitsAtOnce = 500;

const findUsed = `
  SELECT EXISTS (SELECT FROM claimblocks.commits) OR EXISTS (SELECT FROM claimblocks.data_keys) AS used`;

const insertCommits = `
  INSERT INTO claimblocks.commits (sequence, at, actor_name, actor_role, last_event, hash)
  SELECT * FROM json_to_recordset($1)
    AS row (sequence bigint, at text, actor_name text, actor_role text, last_event bigint, hash text)`;
const insertRevisions = `
  INSERT INTO claimblocks.revisions (sequence, place, collection, id, version, document)
  SELECT (row ->> 0)::bigint, (row ->> 1)::integer, row ->> 2, row ->> 3, (row ->> 4)::bigint, row -> 5
  FROM json_array_elements($1) row`;
const insertEvents = `
  INSERT INTO claimblocks.events (number, sequence, type, collection, id, previous, hash, data)
  SELECT (row ->> 0)::bigint, (row ->> 1)::bigint, row ->> 2, row ->> 3, row ->> 4, row ->> 5, row ->> 6, row -> 7
  FROM json_array_elements($1) row`;
const insertDocuments = `
  INSERT INTO claimblocks.documents (collection, id, version, created, sequence, place, keys, natural_key)
  SELECT r.collection, r.id, r.version, span.created, r.sequence, r.place, k.keys, k.natural_key
  FROM (SELECT collection, id, max(version) AS version, min(sequence) AS created FROM claimblocks.revisions
    GROUP BY collection, id) span
  JOIN claimblocks.revisions r USING (collection, id, version)
  CROSS JOIN LATERAL claimblocks.keys_of(r.collection, r.document::jsonb) k`;

export async function writeDatabase(connectionString: string, { commits, keys, blobs }: CopiedContent): Promise<void> {
  const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
  try {
    const failure = await prepareDatabase(database);
    if (failure !== undefined) throw new CopyStopped(failure);
    await database.transaction(async (query) => {
      await query("SELECT claimblocks.lock_commits()");
      const [found] = await query<{ used: boolean }>(findUsed);
      if (found?.used !== false) throw new CopyStopped({ code: "CB6020", params: { target: database.name } });
      await writeAll(query, commits);
      await query(insertDocuments);
      await writeKeysToDatabase(query, keys);
      for await (const bytes of blobs) await query(insertBlob, [sha256Of(bytes), bytes]);
    });
    await database.query(
      "ANALYZE claimblocks.commits, claimblocks.events, claimblocks.revisions, claimblocks.documents",
    );
  } finally {
    await database.close();
  }
}

async function writeAll(query: Query, commits: AsyncIterable<RecordedCommit>): Promise<void> {
  let previous: string | null = null;
  let some: HashedCommit[] = [];
  for await (const commit of commits) {
    previous = chainHash(previous, formatContent(commit));
    some.push({ ...commit, hash: previous });
    if (some.length < commitsAtOnce) continue;
    await writeSome(query, some);
    some = [];
  }
  await writeSome(query, some);
}

async function writeSome(query: Query, commits: readonly HashedCommit[]): Promise<void> {
  const rows = commits.map(({ sequence, at, actor, lastEvent, hash }) => {
    return { sequence, at, actor_name: actor.name, actor_role: actor.role, last_event: lastEvent, hash };
  });
  await query(insertCommits, [JSON.stringify(rows)]);
  await query(insertRevisions, [toJsonArray(commits.flatMap(revisionTexts))]);
  await query(insertEvents, [toJsonArray(commits.flatMap(eventTexts))]);
}

// Joined by hand, because documents and data are JSON text already and must be stored as exactly this text.
function revisionTexts({ sequence, puts }: RecordedCommit): string[] {
  return puts.map(({ collection, id, version, text }, place) =>
    withText([sequence, place, collection, id, version], text),
  );
}

function eventTexts({ sequence, events }: RecordedCommit): string[] {
  return events.map(({ number, type, subject, previous, hash, dataText }) =>
    withText([number, sequence, type, subject.collection, subject.id, previous, hash], dataText),
  );
}

function withText(values: readonly unknown[], text: string): string {
  return `${JSON.stringify(values).slice(0, -1)},${text}]`;
}

function toJsonArray(texts: readonly string[]): string {
  return `[${texts.join(",")}]`;
}
