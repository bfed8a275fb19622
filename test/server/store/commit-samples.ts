/** Commits for tests, written as shortly as a test can read them. */
import type { CollectionName } from "../../../server/store/collections.ts";
import type { Commit, CommitResult, DocumentKey, NewEvent, Store, StoredEvent } from "../../../server/store/store.ts";

export const actor = { name: "Thandi", role: "handler" };

export function claim(id: string): DocumentKey {
  return { collection: "claims", id };
}

/** Puts one document over the version that was read, and records one event on it. */
export function commitOf(
  collection: CollectionName,
  id: string,
  version: number,
  document: object,
  data: object = {},
): Commit {
  const subject = { collection, id };
  return {
    at: "2025-03-01T08:30:00.000Z",
    actor,
    reads: [{ ...subject, version }],
    puts: [{ ...subject, document }],
    events: [{ type: version === 0 ? "created" : "changed", subject, data }],
  };
}

export function eventsOnly(...events: readonly NewEvent[]): Commit {
  return { at: "2025-03-01T08:30:00.000Z", actor, reads: [], puts: [], events };
}

/** The sequence of a commit that must succeed. */
export async function committed(result: Promise<CommitResult>): Promise<number> {
  const settled = await result;
  if (!settled.committed) throw new Error(`not committed: ${JSON.stringify(settled)}`);
  return settled.sequence;
}

export async function allEvents(store: Store, subject?: DocumentKey): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page = await store.events(subject === undefined ? { after, limit: 100 } : { after, limit: 100, subject });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}
