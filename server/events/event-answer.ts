import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import type { StoredEvent } from "../store/store.ts";

/** An event as callers and receivers of webhooks read it. */
export const eventSchema: JsonSchema = closedObject({
  number: { type: "integer", description: "Grows with each event of the server." },
  type: { type: "string" },
  at: { type: "string", format: "date-time" },
  actor: closedObject({ name: { type: "string" }, role: { type: "string" } }),
  subject: closedObject({ collection: { type: "string" }, id: { type: "string" } }),
  data: { type: "object" },
});

export const eventPageSchema: JsonSchema = closedObject({
  data: { type: "array", items: eventSchema },
  next_cursor: { type: ["integer", "null"], description: "What to send as `after`; null when there is nothing more." },
});

export type EventBody = Pick<StoredEvent, "number" | "type" | "at" | "actor" | "subject" | "data">;

export function toEventBody({ number, type, at, actor, subject, data }: StoredEvent): EventBody {
  return { number, type, at, actor, subject, data };
}
