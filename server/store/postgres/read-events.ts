/** A page of events out of the database. */
import { isCollectionName } from "../collections.ts";
import { parseFrozen } from "../parse-frozen.ts";
import { isStorableText } from "../storable-text.ts";
import type { EventPage, EventQuery, StoredEvent } from "../store.ts";
import type { Query } from "./database.ts";

export interface EventRow {
  readonly [name: string]: unknown;
  readonly number: string;
  readonly sequence: string;
  readonly type: string;
  readonly collection: string;
  readonly id: string;
  readonly data: string;
  readonly previous: string | null;
  readonly hash: string;
  readonly at: string;
  readonly actor_name: string;
  readonly actor_role: string;
}

// The limits keep the planner from joining with all commits there are.
const select = (condition: string, limit: string): string => `
  SELECT e.number, e.sequence, e.type, e.collection, e.id, e.data::text AS data, e.previous, e.hash,
    c.at, c.actor_name, c.actor_role
  FROM (SELECT * FROM claimblocks.events WHERE ${condition} ORDER BY number LIMIT ${limit}) e
  CROSS JOIN LATERAL (SELECT * FROM claimblocks.commits c WHERE c.sequence = e.sequence LIMIT 1) c
  ORDER BY e.number`;

const ofAll = select("number > $1", "$2");
const ofOne = select("number > $1 AND collection = $3 AND id = $4", "$2");

export async function readEvents(query: Query, { after, limit, subject }: EventQuery): Promise<EventPage> {
  if (subject !== undefined && !isStorableText(subject.id)) return { events: [] };
  // One more than asked for shows whether there is a next page.
  const range = [after, limit + 1];
  const rows = await (subject === undefined
    ? query<EventRow>(ofAll, range)
    : query<EventRow>(ofOne, [...range, subject.collection, subject.id]));
  const events = rows.slice(0, limit).map(toStoredEvent);
  const last = events.at(-1);
  return last === undefined || rows.length === events.length ? { events } : { events, next: last.number };
}

export function toStoredEvent(row: EventRow): StoredEvent {
  const { collection, id, at, type, previous, hash } = row;
  if (!isCollectionName(collection))
    throw new Error(`event ${row.number} is about the unknown collection ${collection}`);
  return {
    number: Number(row.number),
    sequence: Number(row.sequence),
    at,
    actor: { name: row.actor_name, role: row.actor_role },
    type,
    subject: { collection, id },
    data: parseFrozen(row.data),
    previous,
    hash,
  };
}
