import { requestKindNames, requestKinds } from "../requests/request-kinds.ts";
import { listAll } from "../requests/list-all.ts";
import type { DocumentKey, EventPage, Store, StoredEvent } from "../store/store.ts";

export interface EventRange {
  /** The number of the last event already seen. */
  readonly after: number;
  readonly limit: number;
}

/**
 * What happened to a claim and to its requests, in order. Their events are kept apart, so reading them one after another
 * could miss what is recorded meanwhile: a first reading finds how far to go, and only a second one is answered.
 */
export async function claimEvents(store: Store, claimId: string, range: EventRange): Promise<EventPage> {
  const { limit } = range;
  const last = (await readAll(store, claimId, range)).reduce((highest, { number }) => Math.max(highest, number), 0);
  const complete = (await readAll(store, claimId, range)).filter(({ number }) => number <= last);
  const events = complete.toSorted((a, b) => a.number - b.number).slice(0, limit);
  const next = events.at(-1)?.number;
  return { events, ...(next !== undefined && events.length === limit && { next }) };
}

async function readAll(store: Store, claimId: string, range: EventRange): Promise<readonly StoredEvent[]> {
  const subjects: DocumentKey[] = [{ collection: "claims", id: claimId }];
  for (const kind of requestKindNames) {
    subjects.push(...(await listAll(store, requestKinds[kind].collection, { claim_id: claimId })));
  }
  const pages = await Promise.all(
    subjects.map(({ collection, id }) => {
      return store.events({ ...range, subject: { collection, id } });
    }),
  );
  return pages.flatMap(({ events }) => events);
}
