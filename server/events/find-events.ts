/** A place in the log and what is wanted of it -> one page of events. */
import type { DocumentKey, EventPage, Store, StoredEvent } from "../store/store.ts";

export interface EventSearch {
  /** The number of the last event already seen. */
  readonly after: number;
  readonly limit: number;
  readonly type?: string | undefined;
  readonly subject?: DocumentKey | undefined;
}

/** A call reads at most this far for the few events that it may be looking for. */
const mostRead = 5_000;
const readTogether = 500;

/** A page may be shorter than asked for, and yet have a next one. */
export async function findEvents(store: Store, { after, limit, type, subject }: EventSearch): Promise<EventPage> {
  const about = subject && { subject };
  if (type === undefined) return store.events({ after, limit, ...about });
  const found: StoredEvent[] = [];
  let next: number | undefined = after;
  for (let read = 0; next !== undefined && read < mostRead; read += readTogether) {
    const page: EventPage = await store.events({ after: next, limit: readTogether, ...about });
    const fitting = page.events.filter((event) => event.type === type);
    found.push(...fitting.slice(0, limit - found.length));
    next = page.next;
    const last = found.at(-1);
    const isCut = last !== undefined && fitting.some(({ number }) => number > last.number);
    if (found.length === limit && last !== undefined && (isCut || next !== undefined)) {
      return { events: found, next: last.number };
    }
  }
  return { events: found, ...(next !== undefined && { next }) };
}
