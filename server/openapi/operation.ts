import type { AnswerDescription, RequestHeader, Route } from "../http/route.ts";
import { type ProblemCode, statusOf, titleOf } from "../problem.ts";
import type { Components } from "./components.ts";

const requestHeaders: Readonly<Record<RequestHeader, { readonly required: boolean; readonly description: string }>> = {
  "If-Match": { required: true, description: "The ETag of the document that the change is made for." },
  "Idempotency-Key": { required: false, description: "Repeating a call with the same key gives the first answer." },
  "X-Sandbox-Actor": { required: false, description: "Who acts, as name:role; sandbox:all without it." },
};

const answerHeaders = {
  ETag: "The version of the document.",
  Location: "Where the new document is.",
  "Idempotency-Replayed": "`true` when this is the first answer again.",
} as const;

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

function answersOf({ answers }: Route, components: Components): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer, components)]),
  );
}

function describeAnswer(
  { description, schema, text, headers = [] }: AnswerDescription,
  components: Components,
): object {
  return {
    description,
    headers: Object.fromEntries(
      headers.map((name) => [name, { description: answerHeaders[name], schema: { type: "string" } }]),
    ),
    content: {
      ...(schema && { "application/json": { schema: components.embed(schema) } }),
      ...(text && { "text/plain": { schema: { type: "string" } } }),
    },
  };
}

function problemsOf({ ability, problems, body, query }: Route): Record<string, unknown> {
  const codes = new Set<ProblemCode>([
    ...problems,
    ...(body ? bodyProblems : []),
    ...(query ? [] : (["query_invalid"] as const)),
    "header_invalid",
    ...(ability === "anyone" ? [] : (["token_needed", "role_not_allowed"] as const)),
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
