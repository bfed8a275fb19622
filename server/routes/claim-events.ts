import { claimEvents } from "../claims/claim-events.ts";
import { readClaim } from "../claims/read-claim.ts";
import { eventPageSchema, toEventBody } from "../events/event-answer.ts";
import { listQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { claimParameters } from "./parameters.ts";

export function claimEventsRoute({ store }: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims/{claim_id}/events",
    name: "listClaimEvents",
    ability: "read",
    tag: "Claims",
    summary: "Lists what happened to a claim and its requests, the oldest first.",
    parameters: claimParameters,
    query: {
      limit: listQuery.limit,
      after: {
        description: "The number of the last event already seen; `next_cursor` of the page before.",
        schema: { type: "integer", minimum: 0 },
      },
    },
    answers: {
      200: {
        description: "One page of events.",
        schema: eventPageSchema,
      },
    },
    problems: ["not_found", "query_invalid"],
    answer: async ({ params, query }) => {
      const claim = await readClaim(store, params["claim_id"] ?? "");
      if ("problem" in claim) return claim;
      const range = { after: Number(query["after"] ?? 0), limit: Number(query["limit"] ?? 100) };
      const { events, next = null } = await claimEvents(store, claim.claim.claim_id, range);
      return { status: 200, body: { data: events.map(toEventBody), next_cursor: next } };
    },
  };
}
