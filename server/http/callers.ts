import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../../engine/index.ts";

declare module "fastify" {
  interface FastifyRequest {
    caller: Actor | undefined;
  }
}

/** To be called before any route is: a place that each request has from the start costs nothing. */
export function prepareCallers(app: FastifyInstance): void {
  app.decorateRequest("caller", undefined);
}

/** Kept once it is settled who calls. */
export function keepCaller(request: FastifyRequest, actor: Actor): void {
  request.caller = actor;
}

/** Nobody, until it is settled and on calls that need nobody. */
export function callerOf(request: FastifyRequest): Actor | undefined {
  return request.caller;
}
