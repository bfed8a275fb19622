/** What people have sent: a ping, or a delivery once more. */
import { storeRefusal } from "../claims/commit-claim.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import { type Remember, withRemembered } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import type { Actor, Commit, CommitResult } from "../store/store.ts";
import { readEndpoint } from "./change-endpoint.ts";
import { type Delivery, deliveryKey, findDelivery, newDelivery } from "./delivery-document.ts";
import { endpointKey, type VersionedEndpoint } from "./endpoint-document.ts";
import { pingType } from "./message-body.ts";

export interface SendOrder {
  /** Of the endpoint to ping, or of the delivery to send. */
  readonly id: string;
  readonly actor: Actor;
  readonly remember: Remember<Delivery>;
}

const free = { taken_by: null, taken_until: null } as const;
const mostAttempts = 20;

/** It is sent whatever event types the endpoint is told of. */
export async function ping(parts: Parts, { id, actor, remember }: SendOrder): Promise<Delivery | Refused> {
  const found = await readEnabled(parts, id);
  if ("problem" in found) return found;
  const at = instantOf(parts);
  const made = { delivery_id: parts.ids(), endpoint_id: id, event_type: pingType, event_number: null };
  const delivery = newDelivery({ ...made, ...free }, at);
  const key = deliveryKey(delivery.delivery_id);
  const commit: Commit = {
    at,
    actor,
    reads: [{ ...key, version: 0 }],
    puts: [{ ...key, document: delivery }],
    events: [
      {
        type: "webhook_endpoint_pinged",
        subject: endpointKey(id),
        data: { delivery_id: delivery.delivery_id },
      },
    ],
  };
  const result = await parts.store.commit(withRemembered(commit, remember(delivery)));
  if (result.committed) return delivery;
  const refused = refusalOf(result);
  if (refused) return refused;
  throw new Error(`a new delivery had the id of another one: ${delivery.delivery_id}`);
}

/** Begins the schedule anew, whatever became of it; its id and its attempts so far stay. */
export async function resend(parts: Parts, { id, actor, remember }: SendOrder): Promise<Delivery | Refused> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const found = await findDelivery(parts.store, id);
    if (!found) return refuse("not_found", { what: "webhook delivery", id });
    const endpoint = await readEnabled(parts, found.delivery.endpoint_id);
    if ("problem" in endpoint) return endpoint;
    const at = instantOf(parts);
    const anew = { status: "pending", failures_in_a_row: 0, next_attempt_at: at, ...free } as const;
    const delivery: Delivery = { ...found.delivery, ...anew };
    const key = deliveryKey(id);
    const commit: Commit = {
      at,
      actor,
      reads: [{ ...key, version: found.version }],
      puts: [{ ...key, document: delivery }],
      events: [{ type: "webhook_delivery_resent", subject: key, data: { endpoint_id: delivery.endpoint_id } }],
    };
    const result = await parts.store.commit(withRemembered(commit, remember(delivery)));
    if (result.committed) return delivery;
    const refused = refusalOf(result);
    if (refused) return refused;
  }
  return refuse("busy", {}, { headers: { "retry-after": "1" } });
}

async function readEnabled({ store }: Parts, id: string): Promise<VersionedEndpoint | Refused> {
  const found = await readEndpoint(store, id);
  if ("problem" in found || found.endpoint.status === "enabled") return found;
  return refuse("webhook_endpoint_disabled", { reason: found.endpoint.disabled_reason ?? "" });
}

function refusalOf(result: Exclude<CommitResult, { readonly committed: true }>): Refused | undefined {
  return "failure" in result ? storeRefusal(result.failure) : keyConflict(result);
}
