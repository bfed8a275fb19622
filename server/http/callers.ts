import type { FastifyRequest } from "fastify";
import type { Actor } from "../../engine/index.ts";

const callers = new WeakMap<FastifyRequest, Actor>();

/** Kept once it is settled who calls. */
export function keepCaller(request: FastifyRequest, actor: Actor): void {
  callers.set(request, actor);
}

/** Nobody, until it is settled and on calls that need nobody. */
export function callerOf(request: FastifyRequest): Actor | undefined {
  return callers.get(request);
}
