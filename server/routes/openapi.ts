import type { Route } from "../http/route.ts";
import { buildOpenApi } from "../openapi/build-openapi.ts";

const version = "1";

/** The document of all routes, itself included; it is built when it is first asked for. */
export function openApiRoute(others: () => readonly Route[]): Route {
  let json: string | undefined;
  return {
    method: "GET",
    path: "/v1/openapi.json",
    name: "openapi",
    ability: "anyone",
    tag: "Operations",
    summary: "Reads this document.",
    answers: { 200: { description: "OpenAPI 3.1.", schema: { type: "object" } } },
    problems: [],
    answer: () => ({ status: 200, json: (json ??= JSON.stringify(buildOpenApi(others(), version))) }),
  };
}
