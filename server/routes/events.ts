import { eventPageSchema, toEventBody } from "../events/event-answer.ts";
import { findEvents } from "../events/find-events.ts";
import { listQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { isCollectionName } from "../store/collections.ts";
import type { DocumentKey } from "../store/store.ts";

const usualLimit = 100;

export function eventsRoute({ store }: Pick<Parts, "store">): Route {
  return {
    method: "GET",
    path: "/v1/events",
    name: "list_events",
    ability: "read",
    tag: "Events",
    summary: "Lists everything that happened, in order, from any place in the log.",
    description:
      "Keep the `number` of the last event that you have dealt with and send it as `after`: what is answered from there " +
      "is always the same, followed by what is new. With `type`, a page may be short or empty and yet have a " +
      "`next_cursor`: go on until that is null. Account and identity numbers are masked.",
    query: {
      limit: listQuery.limit,
      after: {
        description: "The number of the last event already seen; `next_cursor` of the page before.",
        schema: { type: "integer", minimum: 0 },
      },
      type: { description: "Only events of this type.", schema: { type: "string", examples: ["claim_opened"] } },
      subject: {
        description: "Only events of one document, as collection/id.",
        schema: { type: "string", examples: ["claims/00000000-0000-4000-8000-000000000001"] },
      },
    },
    answers: { 200: { description: "One page of events.", schema: eventPageSchema } },
    problems: ["query_invalid"],
    answer: async ({ query }) => {
      const subject = query["subject"] === undefined ? undefined : readSubject(query["subject"]);
      if (subject && "problem" in subject) return subject;
      const range = { after: Number(query["after"] ?? 0), limit: Number(query["limit"] ?? usualLimit) };
      const { events, next = null } = await findEvents(store, { ...range, type: query["type"], subject });
      return { status: 200, body: { data: events.map(toEventBody), next_cursor: next } };
    },
  };
}

function readSubject(text: string): DocumentKey | Refused {
  const [, collection = "", id = ""] = /^([a-z_]+)\/(.+)$/su.exec(text) ?? [];
  if (isCollectionName(collection)) return { collection, id };
  const detail = "It must be the name of a collection, a slash and an id, as in an event's `subject`.";
  return refuse("query_invalid", {}, { errors: [{ pointer: "subject", code: "parameter_invalid", detail }] });
}
