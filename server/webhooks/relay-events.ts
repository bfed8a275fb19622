/** The log of events -> a delivery for each event and each endpoint that is told of it, made once. */
import { listAll } from "../requests/list-all.ts";
import type { StoredEvent } from "../store/store.ts";
import { deliveryIdOf, deliveryKey, newDelivery } from "./delivery-document.ts";
import { type DeliveryParts, systemActor } from "./delivery-parts.ts";
import { cursorKey, endpointKey, findEndpoint, toEndpoint, type VersionedEndpoint } from "./endpoint-document.ts";
import { leaseFrom } from "./lease.ts";
import { isTold } from "./told-events.ts";

const readTogether = 200;
/** Events that concern an endpoint not at all are only noted as read once there are this many. */
const mostReadAgain = 500;

export type Relay = () => Promise<void>;

/**
 * The cursor and the deliveries are one commit: an event may be read twice, but it becomes a delivery once, and none is left
 * out. Of several processes that relay the same events one succeeds, and the others go on from there.
 */
export function createRelay(parts: DeliveryParts): Relay {
  const { store, clock, worker } = parts;
  /** How far this process has read without writing it down. */
  const seen = new Map<string, number>();

  /** Whether there may be more. */
  async function relayPage({ version, endpoint }: VersionedEndpoint): Promise<boolean> {
    const id = endpoint.endpoint_id;
    const cursor = await store.read("webhook_cursors", id);
    const written = Number(cursor?.document["after"] ?? 0);
    const after = Math.max(written, seen.get(id) ?? 0);
    const { events, next } = await store.events({ after, limit: readTogether });
    const last = events.at(-1)?.number;
    if (last === undefined) return false;
    const told = events.filter(({ type }) => isTold(endpoint, type));
    if (told.length > 0 || last - written > mostReadAgain) {
      const made = told.map((event) => deliver(id, event));
      const result = await store.commit({
        at: new Date(clock()).toISOString(),
        actor: systemActor,
        reads: [
          { ...endpointKey(id), version },
          { ...cursorKey(id), version: cursor?.version ?? 0 },
          ...made.map(({ delivery_id }) => ({ ...deliveryKey(delivery_id), version: 0 })),
        ],
        puts: [
          { ...cursorKey(id), document: { after: last } },
          ...made.map((document) => ({ ...deliveryKey(document.delivery_id), document })),
        ],
        events: [],
      });
      // After a conflict it is read again; what the store cannot take now, the next round brings.
      if (!result.committed) return "conflict" in result;
    }
    seen.set(id, last);
    return next !== undefined;
  }

  function deliver(endpointId: string, { number, type }: StoredEvent) {
    const now = clock();
    const made = { delivery_id: deliveryIdOf(endpointId, number), endpoint_id: endpointId };
    const lease = leaseFrom(now, worker);
    return newDelivery({ ...made, event_type: type, event_number: number, ...lease }, new Date(now).toISOString());
  }

  async function relayTo(endpointId: string): Promise<void> {
    for (;;) {
      const found = await findEndpoint(store, endpointId);
      if (found?.endpoint.presence !== "kept" || found.endpoint.status !== "enabled") return;
      if (!(await relayPage(found))) return;
    }
  }

  return async () => {
    const listed = await listAll(store, "webhook_endpoints", { presence: "kept" });
    const enabled = listed.map(toEndpoint).filter(({ endpoint }) => endpoint.status === "enabled");
    await Promise.all(enabled.map(({ endpoint }) => relayTo(endpoint.endpoint_id)));
  };
}
