/** The rows of one commit -> the commit. They are taken as they are; whether they can be true is for the checker to say. */
import type { CollectionName } from "../collections.ts";
import { canonicalEvent } from "../event-chain.ts";
import type { EventRow } from "../postgres/read-events.ts";
import type { RecordedCommit, RecordedEvent } from "./recorded-commit.ts";

export interface CommitRow {
  readonly [name: string]: unknown;
  readonly sequence: string;
  readonly at: string;
  readonly actor_name: string;
  readonly actor_role: string;
  readonly last_event: string;
  readonly hash: string;
}

export interface RevisionRow {
  readonly [name: string]: unknown;
  readonly sequence: string;
  readonly place: number;
  readonly collection: CollectionName;
  readonly id: string;
  readonly version: string;
  readonly document: string;
}

export function toRecordedCommit(
  { sequence, last_event, at, actor_name: name, actor_role: role }: CommitRow,
  revisions: readonly RevisionRow[],
  events: readonly EventRow[],
): RecordedCommit {
  return {
    sequence: Number(sequence),
    lastEvent: Number(last_event),
    at,
    actor: { name, role },
    puts: revisions.map(({ collection, id, version, document: text }) => {
      return { collection, id, version: Number(version), text };
    }),
    events: events.map(toRecordedEvent),
  };
}

export function bySequence<Found extends { readonly sequence: string }>(
  rows: readonly Found[],
): ReadonlyMap<string, Found[]> {
  const groups = new Map<string, Found[]>();
  for (const row of rows) {
    const group = groups.get(row.sequence);
    if (group) group.push(row);
    else groups.set(row.sequence, [row]);
  }
  return groups;
}

function toRecordedEvent(row: EventRow): RecordedEvent {
  const { number, type, id, at, previous, hash } = row;
  const subject = { collection: row.collection as CollectionName, id };
  const data: object = JSON.parse(row.data);
  const actor = { name: row.actor_name, role: row.actor_role };
  const { text: canonical, dataText } = canonicalEvent({ at, actor, type, subject, data });
  return { number: Number(number), type, subject, previous, hash, canonical, dataText };
}
