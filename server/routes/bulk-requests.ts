import type { Actor } from "../../engine/index.ts";
import { abilityForRequest } from "../auth/action-abilities.ts";
import type { Answer } from "../http/answer.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import { keyConflict } from "../idempotency/key-conflict.ts";
import type { Once, Outcome } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { actOnMany, type BulkOrder } from "../requests/act-on-many.ts";
import { requestKinds } from "../requests/request-kinds.ts";

const mostItems = 500;

const bodySchema = closedObject(
  {
    action: { enum: ["approve", "process", "complete", "reject"] },
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
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: true, schema: bodySchema },
    answers: {
      200: {
        description: "A result for each item.",
        schema: closedObject({ results: { type: "array", items: resultSchema } }),
      },
    },
    problems: ["body_invalid"],
    answer: async ({ body, actor, once }) => {
      const order = body as Pick<BulkOrder, "action" | "reason" | "items">;
      const results = await actOnMany(parts, { ...order, actor, once });
      const answer = { status: 200, body: { results } };
      // What only a full disk or a lost database stood in the way of is tried again when the call is sent again.
      const settled = results.every(({ status }) => status < 500);
      return once && settled ? rememberAll(parts, { answer, actor, once }) : answer;
    },
  };
}

/** The items are committed, each with its part of the answer; without this commit they would be put together again. */
async function rememberAll(
  parts: Parts,
  { answer, actor, once }: { readonly answer: Answer; readonly actor: Actor; readonly once: Once },
): Promise<Outcome> {
  const at = instantOf(parts);
  const result = await parts.store.commit({ at, actor, events: [], ...once.remember(answer) });
  return keyConflict(result) ?? answer;
}
