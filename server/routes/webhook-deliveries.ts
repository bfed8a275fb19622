import type { Answer } from "../http/answer.ts";
import { listAnswer, listQuery, listSchema, readListQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { listAll } from "../requests/list-all.ts";
import {
  deliverySchema,
  deliveryWithAttemptsSchema,
  toAttemptBody,
  toDeliveryBody,
} from "../webhooks/delivery-answer.ts";
import {
  type Attempt,
  type Delivery,
  deliveryStatuses,
  findDelivery,
  toDelivery,
} from "../webhooks/delivery-document.ts";
import { ping, resend, type SendOrder } from "../webhooks/send-by-hand.ts";

const path = "/v1/webhook-deliveries";
const onePath = `${path}/{delivery_id}`;
const parameters = { delivery_id: "Id of the delivery." } as const;
const mostAttempts = 100;

const common = { ability: "manage_webhooks", tag: "Webhooks" } as const;

export function webhookDeliveryRoutes(parts: Parts): readonly Route[] {
  return [
    sending(parts, ping, {
      path: "/v1/webhook-endpoints/{endpoint_id}/ping",
      name: "ping_webhook_endpoint",
      summary: "Sends an endpoint a message of type `ping`.",
      parameters: { endpoint_id: "Id of the webhook endpoint." },
    }),
    listing(parts),
    reading(parts),
    sending(parts, resend, {
      path: `${onePath}/resend`,
      name: "resend_webhook_delivery",
      summary: "Sends a message once more, whatever became of it, and goes on trying as if it were new.",
      description: "It keeps its `webhook-id`, so that a receiver that has it already can tell.",
      parameters,
    }),
  ];
}

function sending(
  parts: Parts,
  send: (parts: Parts, order: SendOrder) => Promise<Delivery | Refused>,
  described: Pick<Route, "path" | "name" | "summary" | "description"> & { readonly parameters: Record<string, string> },
): Route {
  const [parameter = ""] = Object.keys(described.parameters);
  return {
    ...common,
    ...described,
    method: "POST",
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    answers: { 202: { description: "The delivery, which is on its way.", schema: deliverySchema } },
    problems: ["not_found", "webhook_endpoint_disabled", "busy", "store_unavailable"],
    answer: async ({ params, actor, once }) => {
      const remember = (delivery: Delivery) => once?.remember(answerAccepted(delivery));
      const sent = await send(parts, { id: params[parameter] ?? "", actor, remember });
      return "problem" in sent ? sent : answerAccepted(sent);
    },
  };
}

function answerAccepted(delivery: Delivery): Answer {
  return { status: 202, body: toDeliveryBody(delivery) };
}

function listing({ store }: Parts): Route {
  return {
    ...common,
    method: "GET",
    path,
    name: "list_webhook_deliveries",
    summary: "Lists what was and is to be delivered, the oldest first.",
    query: {
      ...listQuery,
      status: { description: "Only these.", schema: { type: "string", enum: deliveryStatuses } },
      endpoint_id: { description: "Only those to this endpoint.", schema: { type: "string" } },
    },
    answers: { 200: { description: "One page of deliveries.", schema: listSchema(deliverySchema) } },
    problems: ["query_invalid", "cursor_invalid"],
    answer: async ({ query }) => {
      const page = readListQuery(query);
      if ("problem" in page) return page;
      return listAnswer(await store.list("webhook_deliveries", page), (stored) =>
        toDeliveryBody(toDelivery(stored).delivery),
      );
    },
  };
}

function reading({ store }: Parts): Route {
  return {
    ...common,
    method: "GET",
    path: onePath,
    name: "read_webhook_delivery",
    summary: "Reads one delivery with its attempts.",
    parameters,
    answers: { 200: { description: "The delivery.", schema: deliveryWithAttemptsSchema } },
    problems: ["not_found"],
    answer: async ({ params }) => {
      const id = params["delivery_id"] ?? "";
      const found = await findDelivery(store, id);
      if (!found) return refuse("not_found", { what: "webhook delivery", id });
      const rows = await listAll(store, "webhook_attempts", { delivery_id: id });
      const attempts = rows.slice(-mostAttempts).map(({ document }) => toAttemptBody(document as unknown as Attempt));
      return { status: 200, body: { ...toDeliveryBody(found.delivery), attempts } };
    },
  };
}
