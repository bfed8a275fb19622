/** The hash over all events so far, carried on from where it was: each event is read once. */
import { chainHash } from "../store/event-chain.ts";
import { isSealData, sealEvent } from "../store/seal.ts";
import type { Store, StoredEvent } from "../store/store.ts";

export interface RunningHead {
  /** The number of the last event; numbers count from 1 without a gap. */
  readonly through: number;
  /** How many subjects these events are about. */
  readonly chains: number;
  /** Null when there are no events. */
  readonly root: string | null;
  /** Whether any of the events that were carried on over is no seal. */
  readonly isNews: boolean;
}

export const emptyHead: RunningHead = { through: 0, chains: 0, root: null, isNews: false };

const eventsAtOnce = 500;

/** The head after each page of events that came since; at least once. */
export async function* carryOn(store: Store, from: RunningHead): AsyncGenerator<RunningHead> {
  let head: RunningHead = { ...from, isNews: false };
  let next: number | undefined = from.through;
  while (next !== undefined) {
    const page = await store.events({ after: next, limit: eventsAtOnce });
    head = page.events.reduce(addEvent, head);
    yield head;
    ({ next } = page);
  }
}

function addEvent(head: RunningHead, { number, type, previous, hash }: StoredEvent): RunningHead {
  return {
    through: number,
    chains: head.chains + (previous === null ? 1 : 0),
    root: chainHash(head.root, hash),
    isNews: head.isNews || type !== sealEvent.type,
  };
}

export interface LastSeal {
  /** Of the document; 0 before the first seal. */
  readonly version: number;
  readonly sealedAt: number;
  readonly head: RunningHead;
}

export async function readLastSeal(store: Store): Promise<LastSeal> {
  const { collection, id } = sealEvent.subject;
  const stored = await store.read(collection, id);
  if (!stored || !isSealData(stored.document)) return { version: 0, sealedAt: -Infinity, head: emptyHead };
  const { through_event: through, chains, root } = stored.document;
  const sealedAt = Date.parse(String(stored.document["sealed_at"]));
  return { version: stored.version, sealedAt, head: { through, chains, root, isNews: false } };
}
