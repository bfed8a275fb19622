import type { AnswerDescription, RequestHeader, Route } from "../http/route.ts";
import { type ProblemCode, statusOf, titleOf } from "../problem.ts";
import type { Components } from "./components.ts";

const requestHeaders: Readonly<Record<RequestHeader, { readonly required: boolean; readonly description: string }>> = {
  "If-Match": { required: true, description: "The ETag of the document that the change is made for." },
  "Idempotency-Key": {
    required: false,
    description:
      "A text of the caller's own for this one call, such as a random UUID: 1 to 255 printable ASCII characters without " +
      "blanks. The same call sent again with it does nothing more and gives the first answer.",
  },
  "X-Sandbox-Actor": { required: false, description: "Who acts, as name:role; sandbox:all without it." },
};

const answerHeaders = {
  ETag: "The version of the document.",
  Location: "Where the new document is.",
  "Idempotency-Replayed": "`true` when this is the first answer again.",
} as const;

/** What a call with an Idempotency-Key can run into, whatever it is for. */
const keyProblems: readonly ProblemCode[] = [
  "idempotency_key_reused",
  "idempotency_key_in_use",
  "idempotency_key_expired",
  "change_unknown",
];

/** What reading a body can run into, whatever it is for. */
const bodyProblems: readonly ProblemCode[] = [
  "json_malformed",
  "json_unsafe",
  "body_too_large",
  "media_type_unsupported",
  "body_invalid",
];

export function describeOperation(route: Route, components: Components): Record<string, unknown> {
  const { name, tag, summary, description, body } = route;
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    parameters: parametersOf(route),
    // A sandbox asks for no token.
    security: route.ability === "anyone" ? [] : [{ token: [] }, {}],
    ...(body && {
      requestBody: {
        required: body.required,
        content: { "application/json": { schema: components.embed(body.schema) } },
      },
    }),
    responses: { ...answersOf(route, components), ...problemsOf(route) },
  };
}

function parametersOf({ parameters = {}, query = {}, requestHeaders: headers = [] }: Route): readonly object[] {
  return [
    ...Object.entries(parameters).map(([name, description]) => parameter(name, "path", true, description)),
    ...Object.entries(query).map(([name, { description, schema }]) => ({
      ...parameter(name, "query", false, description),
      schema,
    })),
    ...headers.map((name) =>
      parameter(name, "header", requestHeaders[name].required, requestHeaders[name].description),
    ),
  ];
}

function parameter(name: string, place: "path" | "query" | "header", required: boolean, description: string): object {
  return { name, in: place, required, description, schema: { type: "string" } };
}

function answersOf({ answers, requestHeaders: taken }: Route, components: Components): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      const described = describeAnswer(answer, components, taken?.includes("Idempotency-Key") === true);
      return [status, described];
    }),
  );
}

function describeAnswer(
  { description, schema, text, fileTypes = [], headers = [] }: AnswerDescription,
  components: Components,
  replayable: boolean,
): object {
  const sent = [...headers, ...(replayable ? (["Idempotency-Replayed"] as const) : [])];
  return {
    description,
    headers: Object.fromEntries(
      sent.map((name) => [name, { description: answerHeaders[name], schema: { type: "string" } }]),
    ),
    content: {
      ...(schema && { "application/json": { schema: components.embed(schema) } }),
      ...(text && { "text/plain": { schema: { type: "string" } } }),
      ...Object.fromEntries(fileTypes.map((type) => [type, { schema: { type: "string", format: "binary" } }])),
    },
  };
}

function problemsOf({ ability, problems, body, query, requestHeaders: taken }: Route): Record<string, unknown> {
  const codes = new Set<ProblemCode>([
    ...problems,
    ...(body ? bodyProblems : []),
    ...(taken?.includes("Idempotency-Key") ? keyProblems : []),
    ...(query ? [] : (["query_invalid"] as const)),
    "header_invalid",
    ...(ability === "anyone"
      ? []
      : (["token_needed", "role_not_allowed", "too_many_calls", "store_unavailable"] as const)),
    "overloaded",
    "cross_site_request",
    "internal_error",
  ]);
  const statuses = [...new Set([...codes].map(statusOf))].toSorted((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: [...codes]
          .filter((code) => statusOf(code) === status)
          .map((code) => `\`${code}\`: ${titleOf(code)}.`)
          .join(" "),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } } },
      },
    ]),
  );
}
