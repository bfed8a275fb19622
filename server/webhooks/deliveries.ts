/** The work of delivering, step by step; when the steps are taken is decided elsewhere. */
import { listAll } from "../requests/list-all.ts";
import type { Commit, Store } from "../store/store.ts";
import { attemptDelivery } from "./attempt-delivery.ts";
import { type Delivery, toDelivery } from "./delivery-document.ts";
import type { DeliveryParts } from "./delivery-parts.ts";
import { Lanes } from "./lanes.ts";
import { createRelay, type Relay } from "./relay-events.ts";
import { type PlannedDelivery, Timetable } from "./timetable.ts";

export interface Deliveries {
  /** The store, to be used by all of this process, so that what they plan is known at once. */
  readonly store: Store;
  /** Makes deliveries of the events that are new. */
  readonly relay: Relay;
  /** Finds what other processes, or this one before it was started, have left to do. */
  takeStock(): Promise<void>;
  /** Attempts everything that is known to be due, and ends when that has ended. */
  deliverDue(now: number): Promise<void>;
  /** When something falls due next, in milliseconds since the epoch. */
  nextDue(): number | undefined;
  /** Begins no further attempt, and breaks off those that are under way. */
  abort(): void;
}

/** So that an endpoint that hangs holds up a few of its own deliveries and nobody else's. */
const togetherPerEndpoint = 4;
const afterError = 60_000;

/** `onCommit` hears of each commit once it is durable. */
export function createDeliveries(
  given: DeliveryParts,
  onCommit: (commit: Commit) => void = () => undefined,
): Deliveries {
  const timetable = new Timetable();
  const store = followCommits(given.store, (commit) => {
    for (const { collection, document } of commit.puts) {
      if (collection === "webhook_deliveries") timetable.note(document as Delivery);
    }
    onCommit(commit);
  });
  const parts = { ...given, store };
  const lanes = new Lanes(togetherPerEndpoint);
  const ending = new AbortController();

  async function attempt(planned: PlannedDelivery): Promise<void> {
    if (ending.signal.aborted) return;
    const { id } = planned;
    // Until its commit says otherwise.
    timetable.forget(id);
    try {
      const again = await attemptDelivery(parts, id, ending.signal);
      if (again !== undefined) timetable.postpone(planned, again);
    } catch (error) {
      timetable.postpone(planned, parts.clock() + afterError);
      throw error;
    } finally {
      timetable.release(id);
    }
  }

  return {
    store,
    relay: createRelay(parts),
    takeStock: async () => {
      for (const stored of await listAll(parts.store, "webhook_deliveries", { status: "pending" })) {
        timetable.note(toDelivery(stored).delivery);
      }
    },
    deliverDue: async (now) => {
      const due = timetable.take(now);
      const ended = await Promise.allSettled(due.map((one) => lanes.run(one.endpointId, () => attempt(one))));
      const failed = ended.find((result) => result.status === "rejected");
      if (failed) throw failed.reason;
    },
    nextDue: () => timetable.next(),
    abort: () => ending.abort(),
  };
}

function followCommits(store: Store, onCommit: (commit: Commit) => void): Store {
  return {
    ...store,
    commit: async (commit) => {
      const result = await store.commit(commit);
      if (result.committed) onCommit(commit);
      return result;
    },
  };
}
