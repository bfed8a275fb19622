import type { DisbursementRequest, RequestKind } from "../../engine/index.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Answer } from "../http/answer.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject, documentSchema } from "../http/json-schema.ts";
import { listAnswer, listQuery, listSchema, readListQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { refuse } from "../problem.ts";
import { createRequest } from "../requests/create-request.ts";
import { requestAnswer } from "../requests/request-answer.ts";
import { requestIdOf, requestKindNames, requestKinds } from "../requests/request-kinds.ts";
import { blockParameters } from "./parameters.ts";

export function requestRoutes(parts: Parts): readonly Route[] {
  return [creation(parts), ...requestKindNames.flatMap((kind) => [listing(parts, kind), reading(parts, kind)])];
}

function creation(parts: Parts): Route {
  return {
    method: "POST",
    path: "/v1/claims/{claim_id}/blocks/{key}/request",
    name: "createRequest",
    ability: "request",
    tag: "Requests",
    summary: "Turns an actionable block into its disbursement request.",
    description:
      "Creating a request moves no money. A block of a claim has one request, until that is rejected or cancelled.",
    parameters: blockParameters,
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: false, schema: closedObject({}) },
    answers: {
      201: {
        description: "The request, with its resolved and frozen values.",
        schema: { anyOf: requestKindNames.map((kind) => documentSchema(fileOf(kind))) },
        headers: ["ETag", "Location"],
      },
    },
    problems: [
      "body_invalid",
      "not_found",
      "block_not_actionable",
      "already_requested",
      "value_invalid",
      "module_missing",
      "busy",
      "store_unavailable",
    ],
    answer: async ({ params, actor, once }) => {
      const created = await createRequest(parts, {
        claimId: params["claim_id"] ?? "",
        blockKey: params["key"] ?? "",
        actor,
        remember: (request) => once?.remember(answerCreated(request)),
      });
      return "problem" in created ? created : answerCreated(created);
    },
  };
}

function answerCreated(request: DisbursementRequest): Answer {
  const { kind, id } = requestIdOf(request);
  return { status: 201, body: request, headers: { etag: formatEtag(1), location: `${requestKinds[kind].path}/${id}` } };
}

function listing({ store }: Parts, kind: RequestKind): Route {
  const { collection, path, what, statuses } = requestKinds[kind];
  return {
    method: "GET",
    path,
    name: `list_${collection}`,
    ability: "read",
    tag: "Requests",
    summary: `Lists the ${what}s, the oldest first.`,
    query: {
      ...listQuery,
      status: { description: "Only requests with this status.", schema: { type: "string", enum: statuses } },
      claim_id: { description: "Only requests of this claim.", schema: { type: "string" } },
      block_key: { description: "Only requests that this block created.", schema: { type: "string" } },
    },
    answers: { 200: { description: "One page of requests.", schema: listSchema(documentSchema(fileOf(kind))) } },
    problems: ["query_invalid", "cursor_invalid"],
    answer: async ({ query }) => {
      const read = readListQuery(query);
      return "problem" in read ? read : listAnswer(await store.list(collection, read), ({ document }) => document);
    },
  };
}

function reading(parts: Parts, kind: RequestKind): Route {
  const { store } = parts;
  const { collection, path, what, idField } = requestKinds[kind];
  return {
    method: "GET",
    path: `${path}/{${idField}}`,
    name: `read_${kind}`,
    ability: "read",
    tag: "Requests",
    summary: `Reads one ${what}.`,
    parameters: { [idField]: `Id of the ${what}.` },
    answers: { 200: { description: `The ${what}.`, schema: { $ref: `${fileOf(kind)}-answer` }, headers: ["ETag"] } },
    problems: ["not_found"],
    answer: async ({ params }) => {
      const id = params[idField] ?? "";
      const stored = await store.read(collection, id);
      if (!stored) return refuse("not_found", { what, id });
      const claim = await readClaim(store, String(stored.document["claim_id"]));
      if ("problem" in claim) return claim;
      const body = requestAnswer(parts, kind, stored.document as unknown as DisbursementRequest, claim.claim);
      return { status: 200, body, headers: { etag: formatEtag(stored.version) } };
    },
  };
}

function fileOf(kind: RequestKind): string {
  return kind.replaceAll("_", "-");
}
