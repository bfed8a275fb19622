import type { ClaimStatus } from "../../engine/index.ts";
import { claimAnswer, type ClaimOpening, fromDocument, type VersionedClaim } from "../claims/claim-document.ts";
import { openClaim } from "../claims/open-claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Answer } from "../http/answer.ts";
import { bodyProblem, checkDocument, checkOptionalDocument } from "../http/body-schema.ts";
import { formatEtag } from "../http/etag.ts";
import { closedObject, documentSchema } from "../http/json-schema.ts";
import { listAnswer, listQuery, listSchema, readListQuery } from "../http/list.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { claimParameters } from "./parameters.ts";

const claimStatuses = [
  "open",
  "in_review",
  "acknowledged",
  "pending_payout",
  "paid_out",
  "closed",
] satisfies ClaimStatus[];
const approvalStatuses = ["pending", "approved", "goodwill", "repudiated", "no_claim"];

const openingBody = closedObject(
  {
    product_module_key: { type: "string", minLength: 1, description: "Key of the module that the claim is opened on." },
    policy: documentSchema("policy"),
    policyholder: { anyOf: [documentSchema("policyholder"), { type: "null" }] },
    claimant: { anyOf: [documentSchema("claimant"), { type: "null" }] },
    app_data: { type: ["object", "null"], description: "Free data of integrations." },
  },
  ["product_module_key", "policy"],
);

export function claimRoutes(parts: Parts): readonly Route[] {
  return [listClaims(parts), openingOf(parts), readingOf(parts)];
}

export function answerClaim({ claim, version }: VersionedClaim, status = 200): Answer {
  return { status, body: claimAnswer(claim), headers: { etag: formatEtag(version) } };
}

function listClaims({ store }: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims",
    name: "listClaims",
    ability: "read",
    tag: "Claims",
    summary: "Lists the claims, the oldest first.",
    query: {
      ...listQuery,
      product_module_key: { description: "Only claims of this module.", schema: { type: "string" } },
      claim_status: { description: "Only claims with this status.", schema: { type: "string", enum: claimStatuses } },
      approval_status: { description: "Only claims so decided.", schema: { type: "string", enum: approvalStatuses } },
      policy_id: { description: "Only claims on this policy.", schema: { type: "string" } },
      policyholder_id: { description: "Only claims of this policyholder.", schema: { type: "string" } },
    },
    answers: { 200: { description: "One page of claims.", schema: listSchema({ $ref: "claim-answer" }) } },
    problems: ["query_invalid", "cursor_invalid"],
    answer: async ({ query }) => {
      const read = readListQuery(query);
      if ("problem" in read) return read;
      const page = await store.list("claims", read);
      return listAnswer(page, (stored) => claimAnswer(fromDocument(stored).claim));
    },
  };
}

function openingOf(parts: Parts): Route {
  return {
    method: "POST",
    path: "/v1/claims",
    name: "openClaim",
    ability: "capture",
    tag: "Claims",
    summary: "Opens a claim on a product module.",
    description: "The claim keeps the module exactly as it is now; default values are resolved once, here.",
    requestHeaders: ["Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: true, schema: openingBody },
    answers: {
      201: { description: "The opened claim.", schema: { $ref: "claim-answer" }, headers: ["ETag", "Location"] },
    },
    problems: ["body_invalid", "not_found", "module_not_usable", "store_unavailable"],
    answer: async ({ body, actor, once }) => {
      const { product_module_key: key, ...opening } = body as ClaimOpening & { readonly product_module_key: string };
      const mistakes = bodyProblem([
        ...checkDocument("policy", opening.policy, "/policy"),
        ...checkOptionalDocument("policyholder", opening.policyholder, "/policyholder"),
        ...checkOptionalDocument("claimant", opening.claimant, "/claimant"),
      ]);
      if (mistakes) return mistakes;
      const remember = (opened: VersionedClaim) => once?.remember(answerOpened(opened));
      const opened = await openClaim(parts, key, opening, { actor, remember });
      return "problem" in opened ? opened : answerOpened(opened);
    },
  };
}

function answerOpened(opened: VersionedClaim): Answer {
  const answer = answerClaim(opened, 201);
  return { ...answer, headers: { ...answer.headers, location: `/v1/claims/${opened.claim.claim_id}` } };
}

function readingOf({ store }: Parts): Route {
  return {
    method: "GET",
    path: "/v1/claims/{claim_id}",
    name: "readClaim",
    ability: "read",
    tag: "Claims",
    summary: "Reads one claim.",
    parameters: claimParameters,
    answers: { 200: { description: "The claim.", schema: { $ref: "claim-answer" }, headers: ["ETag"] } },
    problems: ["not_found"],
    answer: async ({ params }) => {
      const claim = await readClaim(store, params["claim_id"] ?? "");
      return "problem" in claim ? claim : answerClaim(claim);
    },
  };
}
