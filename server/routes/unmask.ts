import { closedObject, type JsonSchema } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { requestKindNames, requestKinds } from "../requests/request-kinds.ts";
import { unmask } from "../sealing/unmask.ts";
import type { CollectionName } from "../store/collections.ts";

interface Masked {
  readonly collection: CollectionName;
  readonly path: string;
  readonly idField: string;
  readonly what: string;
  readonly tag: string;
  readonly name: string;
}

const claims: Masked = {
  collection: "claims",
  path: "/v1/claims",
  idField: "claim_id",
  what: "claim",
  tag: "Claims",
  name: "unmask_claim",
};

const bodySchema = closedObject({
  pointer: {
    type: "string",
    pattern: "^/",
    maxLength: 1000,
    description: "Where the mask stands in the document, as a JSON Pointer.",
    examples: ["/payee/payment_details/details/account_number"],
  },
  reason: {
    type: "string",
    // At least three letters, whatever stands between them.
    pattern: "(?:\\p{L}[^\\p{L}]*){3}",
    maxLength: 1000,
    description: "Why the value must be seen; it goes on record.",
  },
});

const valueSchema: JsonSchema = { type: ["string", "number"], description: "The value as it was given." };

/** The only calls that answer an account or identity number as it is. */
export function unmaskRoutes(parts: Parts): readonly Route[] {
  const requests = requestKindNames.map((kind): Masked => {
    return { ...requestKinds[kind], tag: "Requests", name: `unmask_${kind}` };
  });
  return [claims, ...requests].map((masked) => unmaskRoute(parts, masked));
}

function unmaskRoute(parts: Parts, { collection, path, idField, what, tag, name }: Masked): Route {
  return {
    method: "POST",
    path: `${path}/{${idField}}/unmask`,
    name,
    ability: "unmask",
    sensitive: true,
    tag,
    summary: `Shows an account or identity number of the ${what} that is masked everywhere else.`,
    description: "Who looked, at what and why is an event of its own, recorded before the value is answered.",
    parameters: { [idField]: `Id of the ${what}.` },
    requestHeaders: ["X-Sandbox-Actor"],
    body: { required: true, schema: bodySchema },
    answers: { 200: { description: "The value.", schema: closedObject({ value: valueSchema }) } },
    problems: ["body_invalid", "not_found", "value_not_sealed", "value_unreadable", "store_unavailable"],
    answer: async ({ params, body, actor }) => {
      const { pointer, reason } = body as { readonly pointer: string; readonly reason: string };
      const subject = { collection, id: params[idField] ?? "" } as const;
      const shown = await unmask(parts, { subject, what, pointer, reason, actor });
      return "problem" in shown ? shown : { status: 200, body: shown };
    },
  };
}
