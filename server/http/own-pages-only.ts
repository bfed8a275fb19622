import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse } from "../problem.ts";
import { sendProblem } from "./answer.ts";

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * A sandbox asks for no token, so a page of another site must not act through the visitor's browser: neither by a
 * host name that it points at this machine, nor by a form or a script of its own.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (isForeign(request)) sendProblem(reply, refuse("cross_site_request").problem);
    else done();
  });
}

function isForeign({ headers }: FastifyRequest): boolean {
  const host = headers.host ?? "";
  if (host !== "" && !loopbackNames.has(withoutPort(host))) return true;
  const { origin } = headers;
  return origin !== undefined && origin !== `http://${host}`;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
