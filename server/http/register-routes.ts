import type { FastifyInstance, FastifyRequest, RouteOptions } from "fastify";
import type { Refused } from "../problem.ts";
import { readSandboxActor } from "./actor.ts";
import { type Answer, sendAnswer, sendProblem } from "./answer.ts";
import { withoutDocuments } from "./body-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { checkQuery } from "./query.ts";
import type { Route } from "./route.ts";

export function registerRoutes(app: FastifyInstance, routes: readonly Route[]): void {
  for (const route of routes) app.route(optionsOf(route));
}

function optionsOf(route: Route): RouteOptions {
  const { body } = route;
  return {
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    ...(body && { schema: { body: envelopeOf(body.schema, body.required) } }),
    handler: async (request, reply) => {
      const outcome = await answerTo(route, request);
      return "problem" in outcome ? sendProblem(reply, outcome.problem) : sendAnswer(reply, outcome);
    },
  };
}

function answerTo(route: Route, request: FastifyRequest): Answer | Refused | Promise<Answer | Refused> {
  const checked = checkQuery(request.query, route.query);
  if ("problem" in checked) return checked;
  const actor = readSandboxActor(request.headers["x-sandbox-actor"]);
  if ("problem" in actor) return actor;
  const params = request.params as Readonly<Record<string, string>>;
  return route.answer({ params, query: checked.query, body: request.body, headers: request.headers, actor });
}

// Fastify validates an absent body as null. A body that may be absent is always an object.
function envelopeOf(schema: JsonSchema, required: boolean): JsonSchema {
  const envelope = withoutDocuments(schema);
  return required ? envelope : { ...envelope, type: ["object", "null"] };
}
