import { explainBlock, formatExplanation, type Evaluation } from "../../engine/index.ts";
import { fromDocument } from "../claims/claim-document.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Answer } from "../http/answer.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject, documentSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { type Refused, refuse } from "../problem.ts";
import { shownOf } from "../sealing/shown-evaluation.ts";
import { blockParameters, claimParameters } from "./parameters.ts";

export function cardRoutes(parts: Parts): readonly Route[] {
  return [allCards(parts), oneCard(parts), explanation(parts)];
}

function allCards(parts: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims/{claim_id}/cards",
    name: "readCards",
    ability: "read",
    tag: "Cards",
    summary: "Reads the cards of a claim, in the order in which they are shown.",
    parameters: claimParameters,
    answers: {
      200: {
        description: "The cards; the card of a group holds its own.",
        schema: closedObject({ claim_id: { type: "string" }, cards: { type: "array", items: documentSchema("card") } }),
        headers: ["ETag"],
      },
    },
    problems: ["not_found", "module_missing"],
    answer: async ({ params }) => {
      const claimId = params["claim_id"] ?? "";
      const read = await evaluated(parts, claimId);
      if ("problem" in read) return read;
      const { evaluation, etag } = read;
      const head = Buffer.from(`{"claim_id":${JSON.stringify(claimId)},"cards":`);
      return jsonAnswer(Buffer.concat([head, shownOf(evaluation).cardsBytes(), tail]), etag);
    },
  };
}

function oneCard(parts: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims/{claim_id}/blocks/{key}/card",
    name: "readCard",
    ability: "read",
    tag: "Cards",
    summary: "Reads the card of one block.",
    parameters: blockParameters,
    answers: { 200: { description: "The card.", schema: documentSchema("card"), headers: ["ETag"] } },
    problems: ["not_found", "module_missing"],
    answer: async ({ params }) => {
      const read = await evaluated(parts, params["claim_id"] ?? "");
      if ("problem" in read) return read;
      const key = params["key"] ?? "";
      const json = shownOf(read.evaluation).cardBytes(key);
      return json === undefined ? refuse("not_found", { what: "block", id: key }) : jsonAnswer(json, read.etag);
    },
  };
}

function explanation(parts: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims/{claim_id}/blocks/{key}/explain",
    name: "explainBlock",
    ability: "read",
    tag: "Cards",
    summary: "Explains why a block is shown, hidden or disabled, and where each of its values comes from.",
    description: "JSON, or the same as a tree of plain text with `Accept: text/plain`.",
    parameters: blockParameters,
    answers: { 200: { description: "The explanation.", schema: { type: "object" }, text: true } },
    problems: ["not_found", "module_missing"],
    answer: async ({ params, headers }) => {
      const read = await readClaim(parts.store, params["claim_id"] ?? "");
      if ("problem" in read) return read;
      const evaluation = await parts.evaluations.of(read);
      if ("problem" in evaluation) return evaluation;
      const key = params["key"] ?? "";
      const { module, claim } = evaluation;
      const plain = explainBlock(module, { claim, now: parts.clock(), key });
      if (!plain) return refuse("not_found", { what: "block", id: key });
      const explained = shownOf(evaluation).masker.data(plain);
      const asText = headers.accept?.includes("text/plain") ?? false;
      return asText ? { status: 200, text: formatExplanation(explained) } : { status: 200, body: explained };
    },
  };
}

interface EvaluatedAnswer {
  readonly evaluation: Evaluation;
  readonly etag: string;
}

// The hot path of the server: a claim that was answered before costs one look-up in the store and one in the cache.
async function evaluated(parts: Parts, claimId: string): Promise<EvaluatedAnswer | Refused> {
  const stored = await parts.store.read("claims", claimId);
  if (!stored) return refuse("not_found", { what: "claim", id: claimId });
  const { version } = stored;
  const evaluation = parts.evaluations.peek(claimId, version) ?? (await parts.evaluations.of(fromDocument(stored)));
  return "problem" in evaluation ? evaluation : { evaluation, etag: formatEtag(version) };
}

const tail = Buffer.from("}");

function jsonAnswer(jsonBytes: Buffer, etag: string): Answer {
  return { status: 200, jsonBytes, headers: { etag } };
}
