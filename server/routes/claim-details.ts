import type { Claimant } from "../../engine/index.ts";
import type { VersionedClaim } from "../claims/claim-document.ts";
import { editClaim, type Editing } from "../claims/edit-claim.ts";
import { linkPolicy, type PolicyLink } from "../claims/link-policy.ts";
import { readClaimToChange } from "../claims/read-claim.ts";
import { bodyProblem, checkDocument, checkOptionalDocument } from "../http/body-schema.ts";
import { closedObject, documentSchema, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import type { ProblemCode, Refused } from "../problem.ts";
import { answerClaim } from "./claims.ts";
import { claimParameters } from "./parameters.ts";

interface Detail {
  readonly route: Pick<Route, "method" | "path" | "name" | "summary">;
  readonly schema: JsonSchema;
  readonly problems: readonly ProblemCode[];
  readonly apply: (before: VersionedClaim, body: unknown, editing: Editing) => Promise<VersionedClaim | Refused>;
}

/** What is kept on a claim beside its blocks and its status. */
export function claimDetailRoutes(parts: Parts): readonly Route[] {
  return [assignment(parts), claimant(parts), policy(parts)].map(({ route, schema, problems, apply }) => ({
    ...route,
    ability: "capture",
    tag: "Claims",
    parameters: claimParameters,
    requestHeaders: ["If-Match", "Idempotency-Key", "X-Sandbox-Actor"],
    body: { required: true, schema },
    answers: {
      200: { description: "The claim as it is now.", schema: { $ref: "claim-answer" }, headers: ["ETag"] },
    },
    problems: [
      "body_invalid",
      "not_found",
      "precondition_required",
      "precondition_failed",
      "store_unavailable",
      ...problems,
    ],
    answer: async ({ params, body, headers, actor, once }) => {
      const before = await readClaimToChange(parts.store, params["claim_id"] ?? "", headers["if-match"]);
      if ("problem" in before) return before;
      const remember = (after: VersionedClaim) => once?.remember(answerClaim(after));
      const after = await apply(before, body, { actor, remember });
      return "problem" in after ? after : answerClaim(after);
    },
  }));
}

function assignment(parts: Parts): Detail {
  const description = "Name or id of whoever works on the claim; null for nobody.";
  return {
    route: {
      method: "POST",
      path: "/v1/claims/{claim_id}/assign",
      name: "assignClaim",
      summary: "Says who works on the claim.",
    },
    schema: closedObject({ assigned_to: { type: ["string", "null"], minLength: 1, maxLength: 200, description } }),
    problems: ["claim_closed"],
    apply: (before, body, editing) => {
      const { assigned_to } = body as { readonly assigned_to: string | null };
      const data = { from: before.claim.assigned_to ?? null, to: assigned_to };
      return editClaim(
        parts,
        before,
        { fields: { assigned_to }, event: { type: "assignment_changed", data } },
        editing,
      );
    },
  };
}

function claimant(parts: Parts): Detail {
  return {
    route: {
      method: "PATCH",
      path: "/v1/claims/{claim_id}/claimant",
      name: "changeClaimant",
      summary: "Changes what is known of the claimant; a property that is not sent stays, null takes its value away.",
    },
    schema: documentSchema("claimant"),
    problems: ["claim_closed"],
    apply: async (before, body, editing) => {
      const mistakes = bodyProblem(checkDocument("claimant", body, ""));
      if (mistakes) return mistakes;
      const changes = body as Claimant;
      // Names only: an event is read by more people than an identity number is.
      const event = { type: "claimant_updated", data: { changed: Object.keys(changes) } };
      const fields = { claimant: { ...before.claim.claimant, ...changes } };
      return editClaim(parts, before, { fields, event }, editing);
    },
  };
}

function policy(parts: Parts): Detail {
  const holder = { anyOf: [documentSchema("policyholder"), { type: "null" }] };
  return {
    route: {
      method: "POST",
      path: "/v1/claims/{claim_id}/policy",
      name: "linkPolicy",
      summary: "Puts the claim on another policy, while it is open and has no requests.",
    },
    schema: closedObject({ policy: documentSchema("policy"), policyholder: holder }, ["policy"]),
    problems: ["policy_not_linkable", "module_missing"],
    apply: async (before, body, editing) => {
      const link = body as PolicyLink;
      const mistakes = bodyProblem([
        ...checkDocument("policy", link.policy, "/policy"),
        ...checkOptionalDocument("policyholder", link.policyholder, "/policyholder"),
      ]);
      return mistakes ?? linkPolicy(parts, before, link, editing);
    },
  };
}
