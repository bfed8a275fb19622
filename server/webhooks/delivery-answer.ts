import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import { type Attempt, attemptFailures, type Delivery, deliveryStatuses, unsentReasons } from "./delivery-document.ts";

const text: JsonSchema = { type: "string" };
const count: JsonSchema = { type: "integer", minimum: 0 };
const instant: JsonSchema = { type: "string", format: "date-time" };
const statusOrNull: JsonSchema = { type: ["integer", "null"], description: "The HTTP status that was answered." };

const properties: Readonly<Record<string, JsonSchema>> = {
  delivery_id: { ...text, description: "What the receiver sees as `webhook-id`, each time it is sent." },
  endpoint_id: text,
  event_type: text,
  event_number: { type: ["integer", "null"], description: "Null for a ping." },
  status: { enum: deliveryStatuses, description: "`dead`: nothing more is tried unless it is resent." },
  created_at: instant,
  attempt_count: count,
  next_attempt_at: { type: ["string", "null"], format: "date-time" },
  last_response_status: statusOrNull,
  failure: { enum: [...attemptFailures, ...unsentReasons, null] },
};

export const deliverySchema = closedObject(properties);

const attemptSchema = closedObject({
  number: { type: "integer", minimum: 1 },
  at: instant,
  duration_ms: count,
  response_status: statusOrNull,
  failure: { enum: [...attemptFailures, null] },
  error_code: { type: ["string", "null"], description: "What the system calls it, such as ECONNREFUSED." },
  response_text: { type: "string", description: "The beginning of what was answered." },
});

export const deliveryWithAttemptsSchema = closedObject({
  ...properties,
  attempts: { type: "array", items: attemptSchema, description: "The latest at most 100, the oldest first." },
});

export function toDeliveryBody(delivery: Delivery): object {
  const { failures_in_a_row: _row, taken_by: _by, taken_until: _until, ...shown } = delivery;
  return shown;
}

export function toAttemptBody({ attempt_id: _id, delivery_id: _delivery, ...shown }: Attempt): object {
  return shown;
}
