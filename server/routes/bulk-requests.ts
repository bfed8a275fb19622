import { abilityForRequest } from "../auth/action-abilities.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { actOnMany, type BulkOrder } from "../requests/act-on-many.ts";
import { requestKinds } from "../requests/request-kinds.ts";

const mostItems = 500;

const bodySchema = closedObject(
  {
    action: { enum: ["process", "complete", "reject"] },
    reason: { type: "string", maxLength: 4000, description: "Why they are rejected." },
    items: {
      type: "array",
      minItems: 1,
      maxItems: mostItems,
      items: closedObject({
        id: { type: "string", minLength: 1, maxLength: 200, description: "Id of the payout request." },
        version: { type: "integer", minimum: 1, description: "The number in the ETag that its author has seen." },
      }),
    },
  },
  ["action", "items"],
);

const resultSchema = closedObject(
  {
    id: { type: "string" },
    status: { type: "integer", description: "The HTTP status that this step alone would have answered." },
    etag: { type: "string", description: "The request's new version." },
    request_status: { enum: requestKinds.payout_request.statuses },
    problem: { $ref: "problem.schema.json" },
  },
  ["id", "status"],
);

export function bulkRequestsRoute(parts: Parts): Route {
  return {
    method: "POST",
    path: "/v1/payout-requests/bulk",
    name: "act_on_payout_requests",
    ability: (body) => abilityForRequest("payout_request", (body as BulkOrder).action),
    tag: "Requests",
    summary: "Takes up to 500 payout requests through the same step, each by itself.",
    description: "The answer says of each item, in the order in which they were sent, what became of it.",
    requestHeaders: ["X-Sandbox-Actor"],
    body: { required: true, schema: bodySchema },
    answers: {
      200: {
        description: "A result for each item.",
        schema: closedObject({ results: { type: "array", items: resultSchema } }),
      },
    },
    problems: ["body_invalid"],
    answer: async ({ body, actor }) => {
      const results = await actOnMany(parts, { ...(body as Omit<BulkOrder, "actor">), actor });
      return { status: 200, body: { results } };
    },
  };
}
