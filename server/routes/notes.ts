import { addNote, type Note } from "../claims/add-note.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Answer } from "../http/answer.ts";
import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import { listAnswer, listQuery, listSchema, readListQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { maskText } from "../sealing/mask-text.ts";
import { claimParameters } from "./parameters.ts";

const noteSchema: JsonSchema = closedObject({
  note_id: { type: "string" },
  claim_id: { type: "string" },
  text: { type: "string" },
  created_at: { type: "string", format: "date-time" },
  created_by: closedObject({ name: { type: "string" }, role: { type: "string" } }),
});

const path = "/v1/claims/{claim_id}/notes";

/** Notes can be added and read, never changed or taken away. */
export function noteRoutes(parts: Parts): readonly Route[] {
  return [adding(parts), listing(parts)];
}

function adding(parts: Parts): Route {
  return {
    method: "POST",
    path,
    name: "addNote",
    ability: "capture",
    tag: "Claims",
    summary: "Adds a note to a claim, whatever its status.",
    parameters: claimParameters,
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    body: {
      required: true,
      schema: closedObject({ text: { type: "string", minLength: 1, maxLength: 10_000, pattern: "\\S" } }),
    },
    answers: { 201: { description: "The note.", schema: noteSchema } },
    problems: ["body_invalid", "not_found", "store_unavailable"],
    answer: async ({ params, body, actor, once }) => {
      const read = await readClaim(parts.store, params["claim_id"] ?? "");
      if ("problem" in read) return read;
      const text = await maskText(parts, read.claim, (body as { readonly text: string }).text);
      const remember = (note: Note) => once?.remember(answerNote(note));
      const note = await addNote(parts, { claimId: read.claim.claim_id, text, actor, remember });
      return "problem" in note ? note : answerNote(note);
    },
  };
}

function answerNote(note: Note): Answer {
  return { status: 201, body: note };
}

function listing({ store }: Parts): Route {
  return {
    method: "GET",
    path,
    name: "listNotes",
    ability: "read",
    tag: "Claims",
    summary: "Lists the notes of a claim, the oldest first.",
    parameters: claimParameters,
    query: listQuery,
    answers: { 200: { description: "One page of notes.", schema: listSchema(noteSchema) } },
    problems: ["not_found", "query_invalid", "cursor_invalid"],
    answer: async ({ params, query }) => {
      const read = await readClaim(store, params["claim_id"] ?? "");
      if ("problem" in read) return read;
      const page = readListQuery(query);
      if ("problem" in page) return page;
      const where = { claim_id: read.claim.claim_id };
      return listAnswer(await store.list("notes", { ...page, where }), ({ document }) => document);
    },
  };
}
