import type { FastifyInstance, FastifyRequest, RouteOptions } from "fastify";
import type { Actor } from "../../engine/index.ts";
import { checkAbility } from "../auth/check-ability.ts";
import type { Identify } from "../auth/identify.ts";
import type { Refused } from "../problem.ts";
import { type Answer, sendAnswer, sendProblem } from "./answer.ts";
import { withoutDocuments } from "./body-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { checkQuery } from "./query.ts";
import type { Route } from "./route.ts";

export function registerRoutes(app: FastifyInstance, routes: readonly Route[], identify: Identify): void {
  for (const route of routes) app.route(optionsOf(route, identify));
}

function optionsOf(route: Route, identify: Identify): RouteOptions {
  const { body } = route;
  return {
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    ...(body && { schema: { body: envelopeOf(body.schema, body.required) } }),
    // Who calls is settled before anything of the body is read.
    onRequest: async (request, reply) => {
      const actor = await admit(route, request, identify);
      if ("problem" in actor) return sendProblem(reply, actor.problem);
      actors.set(request, actor);
      return undefined;
    },
    handler: async (request, reply) => {
      const outcome = await answerTo(route, request);
      return "problem" in outcome ? sendProblem(reply, outcome.problem) : sendAnswer(reply, outcome);
    },
  };
}

/** Has no abilities at all. */
const nobody: Actor = { name: "anyone", role: "system" };
const actors = new WeakMap<FastifyRequest, Actor>();

async function admit({ ability }: Route, { headers }: FastifyRequest, identify: Identify): Promise<Actor | Refused> {
  if (ability === "anyone") return nobody;
  const actor = await identify(headers);
  if ("problem" in actor || typeof ability === "function") return actor;
  return checkAbility(actor, ability) ?? actor;
}

function answerTo(route: Route, request: FastifyRequest): Answer | Refused | Promise<Answer | Refused> {
  const actor = actors.get(request) ?? nobody;
  const forbidden = typeof route.ability === "function" ? checkAbility(actor, route.ability(request.body)) : undefined;
  if (forbidden) return forbidden;
  const checked = checkQuery(request.query, route.query);
  if ("problem" in checked) return checked;
  const params = request.params as Readonly<Record<string, string>>;
  return route.answer({ params, query: checked.query, body: request.body, headers: request.headers, actor });
}

// Fastify validates an absent body as null. A body that may be absent is always an object.
function envelopeOf(schema: JsonSchema, required: boolean): JsonSchema {
  const envelope = withoutDocuments(schema);
  return required ? envelope : { ...envelope, type: ["object", "null"] };
}
