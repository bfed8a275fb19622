/** What receivers are sent, as an OpenAPI document describes it. */
import { eventSchema } from "../events/event-answer.ts";
import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import { pingType } from "./message-body.ts";
import { toldTypes } from "./told-events.ts";

const text: JsonSchema = { type: "string" };
const id: JsonSchema = { ...text, description: "The same as `webhook-id`, and the same each time it is sent." };
const instant: JsonSchema = { type: "string", format: "date-time" };

const shortened: JsonSchema = {
  const: true,
  description: "The event's `data` was left out for its size: GET /v1/events?after={number - 1}&limit=1 has it.",
};

const eventMessage = closedObject({
  id,
  type: { enum: toldTypes },
  timestamp: instant,
  data: { ...eventSchema, properties: { ...eventSchema.properties, shortened } },
});

const pingMessage = closedObject({
  id,
  type: { const: pingType },
  timestamp: instant,
  data: closedObject({ endpoint_id: text }),
});

const headers = {
  "webhook-id": "Says which message it is, however often it is sent.",
  "webhook-timestamp": "When it was sent this time, in seconds since the epoch.",
  "webhook-signature":
    "`v1,` and the HMAC-SHA256 of id, timestamp and body in base64; after a rotation one for each secret.",
};

export function describeMessages(): Readonly<Record<string, object>> {
  return {
    event: describe("event_message", "Something happened to a claim or a request.", eventMessage),
    ping: describe("ping_message", "Somebody wants to know whether the endpoint answers.", pingMessage),
  };
}

function describe(operationId: string, summary: string, schema: JsonSchema): object {
  const post = {
    operationId,
    tags: ["Webhooks"],
    summary,
    parameters: Object.entries(headers).map(([name, description]) => {
      return { name, in: "header", required: true, description, schema: text };
    }),
    requestBody: { required: true, content: { "application/json": { schema } } },
    responses: {
      "2XX": { description: "It was taken. Whatever the answer holds is not read." },
      410: { description: "Nothing is wanted any more: the endpoint is disabled." },
      default: { description: "It is sent again, after Retry-After if that is given. Redirects are not followed." },
    },
  };
  return { post };
}
