import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { callerOf } from "../http/callers.ts";
import type { Log } from "./create-log.ts";
import type { Metrics } from "./metrics.ts";

/** Asked again and again by programs that watch, and files that a page loads. */
const seldomWanted = /^\/(health|ready|metrics|page\/.*|docs.*)?$/;

type Watch = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

/** Counts and times every call, and writes one line for it. What can be known of a route is settled when it is made. */
export function watchCalls(app: FastifyInstance, metrics: Metrics, log: Log | undefined): void {
  const watchOf = (method: string, route: string): Watch => {
    const add = metrics.callTimes.of(method, route);
    const level = seldomWanted.test(route) ? "debug" : "info";
    const line = log?.isLevelEnabled(level) ? log[level].bind(log) : undefined;
    return (request, reply, done) => {
      const ms = reply.elapsedTime;
      add(reply.statusCode, ms / 1000);
      if (line) {
        const { name, role } = callerOf(request) ?? {};
        const { method: asked, id: request_id } = request;
        const { statusCode: status } = reply;
        line({ request_id, method: asked, route, status, ms: Math.round(ms * 100) / 100, actor: name, role }, "call");
      }
      done();
    };
  };
  app.addHook("onRoute", (route) => {
    const before = route.onResponse === undefined ? [] : [route.onResponse].flat();
    route.onResponse = [...before, watchOf(String(route.method), route.url)];
  });
  const unmatched = watchOf("any", "unmatched");
  app.addHook("onResponse", (request, reply, done) => {
    if (request.is404) unmatched(request, reply, done);
    else done();
  });
}
