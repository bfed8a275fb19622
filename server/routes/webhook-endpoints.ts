import type { Answer } from "../http/answer.ts";
import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import { listAnswer, listQuery, listSchema, readListQuery } from "../http/list.ts";
import type { Call, Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import type { Refused } from "../problem.ts";
import { readEndpoint } from "../webhooks/change-endpoint.ts";
import { endpointSchema, endpointWithSecretSchema, toEndpointBody } from "../webhooks/endpoint-answer.ts";
import { type Endpoint, toEndpoint } from "../webhooks/endpoint-document.ts";
import {
  createEndpoint,
  deleteEndpoint,
  disable,
  enable,
  type EndpointWithSecret,
  type Managing,
  type NewEndpoint,
  rotateSecret,
} from "../webhooks/manage-endpoints.ts";
import { toldTypes } from "../webhooks/told-events.ts";

const path = "/v1/webhook-endpoints";
const onePath = `${path}/{endpoint_id}`;
const parameters = { endpoint_id: "Id of the webhook endpoint." } as const;

type Ask = Pick<Call, "params" | "actor">;

/** Shared by all of them, whether they read or change. */
const common = { ability: "manage_webhooks", tag: "Webhooks" } as const;

// Creating and rotating take no Idempotency-Key: their answers hold a secret, and answers to keyed calls are kept.
export function webhookEndpointRoutes(parts: Parts): readonly Route[] {
  return [
    creating(parts),
    listing(parts),
    reading(parts),
    rotating(parts),
    changing(parts, enable, {
      method: "POST",
      path: `${onePath}/enable`,
      name: "enable_webhook_endpoint",
      summary: "Tells an endpoint again of what happens, from now on.",
      description: "What happened while it was disabled is not sent; GET /v1/events has it.",
    }),
    changing(parts, disable, {
      method: "POST",
      path: `${onePath}/disable`,
      name: "disable_webhook_endpoint",
      summary: "Sends an endpoint nothing more until it is enabled again.",
      description: "Deliveries that wait become `dead` when they fall due, and can be resent later.",
    }),
    changing(parts, deleteEndpoint, {
      method: "DELETE",
      path: onePath,
      name: "delete_webhook_endpoint",
      summary: "Deletes an endpoint with its secrets, for good. Its deliveries can still be read.",
    }),
  ];
}

const bodySchema: JsonSchema = closedObject(
  {
    url: {
      type: "string",
      minLength: 1,
      maxLength: 2000,
      description: "Where messages are posted; https outside a sandbox, and never in a private network.",
      examples: ["https://example.com/hooks"],
    },
    description: { type: "string", maxLength: 500 },
    event_types: {
      type: "array",
      maxItems: toldTypes.length,
      description: "Leave it out, or empty, for all of them.",
      items: { enum: toldTypes },
    },
  },
  ["url"],
);

function creating(parts: Parts): Route {
  return {
    ...common,
    method: "POST",
    path,
    name: "create_webhook_endpoint",
    summary: "Has what happens posted to a URL, signed as Standard Webhooks asks.",
    description:
      "Messages are `{id, type, timestamp, data}`, where `data` is the event as GET /v1/events answers it. A message is sent " +
      "at least once, always with the same `webhook-id`; an answer that is not 2xx is tried again for three days. " +
      "Messages may overtake one another: `data.number` says what came first.",
    requestHeaders: ["X-Sandbox-Actor"],
    body: { required: true, schema: bodySchema },
    answers: { 201: { description: "The endpoint.", schema: endpointWithSecretSchema, headers: ["Location"] } },
    problems: ["webhook_url_not_allowed", "store_unavailable"],
    answer: async ({ body, actor }) => {
      const created = await createEndpoint(parts, body as NewEndpoint, actor);
      if ("problem" in created) return created;
      const headers = { location: `${path}/${created.endpoint.endpoint_id}` };
      return { ...answerSecret(parts, created), status: 201, headers };
    },
  };
}

function listing({ store, clock }: Parts): Route {
  return {
    ...common,
    method: "GET",
    path,
    name: "list_webhook_endpoints",
    summary: "Lists the webhook endpoints.",
    query: listQuery,
    answers: { 200: { description: "One page of endpoints.", schema: listSchema(endpointSchema) } },
    problems: ["query_invalid", "cursor_invalid"],
    answer: async ({ query }) => {
      const page = readListQuery(query);
      if ("problem" in page) return page;
      const found = await store.list("webhook_endpoints", { ...page, where: { presence: "kept" } });
      return listAnswer(found, (stored) => toEndpointBody(toEndpoint(stored).endpoint, clock()));
    },
  };
}

function reading(parts: Parts): Route {
  return {
    ...common,
    method: "GET",
    path: onePath,
    name: "read_webhook_endpoint",
    summary: "Reads one webhook endpoint.",
    parameters,
    answers: { 200: { description: "The endpoint, without its secret.", schema: endpointSchema } },
    problems: ["not_found"],
    answer: async ({ params }) => {
      const found = await readEndpoint(parts.store, params["endpoint_id"] ?? "");
      return "problem" in found ? found : answerEndpoint(parts, found.endpoint);
    },
  };
}

function rotating(parts: Parts): Route {
  return {
    ...common,
    method: "POST",
    path: `${onePath}/rotate-secret`,
    name: "rotate_webhook_secret",
    summary: "Gives an endpoint a new secret; the one before is good for another 24 hours.",
    parameters,
    requestHeaders: ["X-Sandbox-Actor"],
    answers: { 200: { description: "The endpoint, with its new secret.", schema: endpointWithSecretSchema } },
    problems: ["not_found", "busy", "store_unavailable"],
    answer: async (call) => {
      const rotated = await rotateSecret(parts, orderOf(call));
      return "problem" in rotated ? rotated : answerSecret(parts, rotated);
    },
  };
}

function changing(
  parts: Parts,
  change: (parts: Parts, managing: Managing) => Promise<Endpoint | Refused>,
  described: Pick<Route, "method" | "path" | "name" | "summary" | "description">,
): Route {
  return {
    ...common,
    ...described,
    parameters,
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    answers: { 200: { description: "The endpoint.", schema: endpointSchema } },
    problems: ["not_found", "busy", "store_unavailable"],
    answer: async (call) => {
      const remember = (endpoint: Endpoint) => call.once?.remember(answerEndpoint(parts, endpoint));
      const changed = await change(parts, { ...orderOf(call), remember });
      return "problem" in changed ? changed : answerEndpoint(parts, changed);
    },
  };
}

function orderOf({ params, actor }: Ask): Omit<Managing, "remember"> {
  return { id: params["endpoint_id"] ?? "", actor };
}

function answerEndpoint({ clock }: Parts, endpoint: Endpoint): Answer {
  return { status: 200, body: toEndpointBody(endpoint, clock()) };
}

function answerSecret({ clock }: Parts, { endpoint, secret }: EndpointWithSecret): Answer {
  return { status: 200, body: { ...toEndpointBody(endpoint, clock()), secret } };
}
