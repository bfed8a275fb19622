import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import type { Actor } from "../../engine/index.ts";
import { checkAbility } from "../auth/check-ability.ts";
import type { Identify } from "../auth/identify.ts";
import type { AnswerOnce } from "../idempotency/answer-once.ts";
import { readIdempotencyKey } from "../idempotency/read-key.ts";
import type { LimitCall } from "../operations/limit-calls.ts";
import type { Refused } from "../problem.ts";
import { type Answer, sendAnswer, sendProblem } from "./answer.ts";
import { withoutDocuments } from "./body-schema.ts";
import { callerOf, keepCaller } from "./callers.ts";
import type { JsonSchema } from "./json-schema.ts";
import { checkQuery } from "./query.ts";
import type { Call, Route } from "./route.ts";

export interface Admission {
  readonly identify: Identify;
  readonly answerOnce: AnswerOnce;
  /** Absent where nobody is limited. */
  readonly limitCall?: LimitCall | undefined;
}

export function registerRoutes(app: FastifyInstance, routes: readonly Route[], admission: Admission): void {
  for (const route of routes) app.route(optionsOf(route, admission));
}

function optionsOf(route: Route, admission: Admission): RouteOptions {
  const { body } = route;
  return {
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    ...(body && { schema: { body: envelopeOf(body.schema, body.required) } }),
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    // Who calls is settled before anything of the body is read.
    onRequest: async (request, reply) => {
      const refused = await admit(route, request, reply, admission);
      return refused ? sendProblem(reply, refused.problem) : undefined;
    },
    handler: async (request, reply) => {
      const outcome = await answerTo(route, request, admission.answerOnce);
      return "problem" in outcome ? sendProblem(reply, outcome.problem) : sendAnswer(reply, outcome);
    },
  };
}

/** Has no abilities at all. */
const nobody: Actor = { name: "anyone", role: "system" };

async function admit(
  { ability, sensitive }: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  { identify, limitCall }: Admission,
): Promise<Refused | undefined> {
  if (ability === "anyone") return undefined;
  const actor = await identify(request.headers);
  if ("problem" in actor) return (await limitCall?.(request, reply, undefined, sensitive === true)) ?? actor;
  keepCaller(request, actor);
  const limited = await limitCall?.(request, reply, actor.name, sensitive === true);
  if (limited) return limited;
  return typeof ability === "function" ? undefined : checkAbility(actor, ability);
}

function answerTo(
  route: Route,
  request: FastifyRequest,
  answerOnce: AnswerOnce,
): Answer | Refused | Promise<Answer | Refused> {
  const actor = callerOf(request) ?? nobody;
  const forbidden = typeof route.ability === "function" ? checkAbility(actor, route.ability(request.body)) : undefined;
  if (forbidden) return forbidden;
  const checked = checkQuery(request.query, route.query);
  if ("problem" in checked) return checked;
  const params = request.params as Readonly<Record<string, string>>;
  const call: Call = { params, query: checked.query, body: request.body, headers: request.headers, actor };
  const header = route.requestHeaders?.includes("Idempotency-Key") ? request.headers["idempotency-key"] : undefined;
  if (header === undefined) return route.answer(call);
  const read = readIdempotencyKey(header);
  if ("problem" in read) return read;
  const content = { method: route.method, path: route.path, params, body: request.body };
  const keyed = { person: actor.name, key: read.key, content };
  return answerOnce(keyed, (once) => route.answer({ ...call, once }));
}

// Fastify validates an absent body as null. A body that may be absent is always an object.
function envelopeOf(schema: JsonSchema, required: boolean): JsonSchema {
  const envelope = withoutDocuments(schema);
  return required ? envelope : { ...envelope, type: ["object", "null"] };
}
