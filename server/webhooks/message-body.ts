/** A delivery and its event -> the text that is posted: the same each time it is sent. */
import { toEventBody } from "../events/event-answer.ts";
import { maskSealed } from "../sealing/mask-sealed.ts";
import type { StoredEvent } from "../store/store.ts";
import type { Delivery } from "./delivery-document.ts";

/** What a receiver must be able to take, by Standard Webhooks. */
const mostBytes = 20_000;

export const pingType = "ping";

export function pingBody({ delivery_id: id, endpoint_id, created_at: timestamp }: Delivery): string {
  return JSON.stringify({ id, type: pingType, timestamp, data: { endpoint_id } });
}

export function eventBody({ delivery_id: id }: Pick<Delivery, "delivery_id">, event: StoredEvent): string {
  const body = toEventBody(event);
  const envelope = { id, type: event.type, timestamp: event.at };
  const whole = maskSealed(JSON.stringify({ ...envelope, data: body }));
  if (Buffer.byteLength(whole) <= mostBytes) return whole;
  // The receiver reads the rest where it is: GET /v1/events?after=<number - 1>&limit=1.
  return JSON.stringify({ ...envelope, data: { ...body, data: {}, shortened: true } });
}
