import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import { disabledReasons, type Endpoint, endpointStatuses } from "./endpoint-document.ts";

const text: JsonSchema = { type: "string" };
const instant: JsonSchema = { type: "string", format: "date-time" };
const instantOrNull: JsonSchema = { type: ["string", "null"], format: "date-time" };

const properties: Readonly<Record<string, JsonSchema>> = {
  endpoint_id: text,
  url: text,
  description: text,
  event_types: { type: "array", items: text, description: "Empty for all." },
  status: { enum: endpointStatuses },
  disabled_reason: {
    enum: [...disabledReasons, null],
    description: "`gone`: it answered 410. `failing`: every attempt of five days failed.",
  },
  failing_since: { ...instantOrNull, description: "The first failed attempt since the last one that succeeded." },
  previous_secret_expires_at: {
    ...instantOrNull,
    description: "Until then messages carry a signature by each secret.",
  },
  created_at: instant,
  created_by: closedObject({ name: text, role: text }),
  updated_at: instant,
};

export const endpointSchema = closedObject(properties);

export const endpointWithSecretSchema = closedObject({
  ...properties,
  secret: { type: "string", description: "To verify signatures with. It is shown this once." },
});

export function toEndpointBody(endpoint: Endpoint, now: number): object {
  const { presence: _presence, secrets, ...shown } = endpoint;
  const expiries = secrets.flatMap(({ expires_at }) => (expires_at === null ? [] : [expires_at]));
  const previous_secret_expires_at = expiries.find((at) => Date.parse(at) > now) ?? null;
  return { ...shown, previous_secret_expires_at };
}
