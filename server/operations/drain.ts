import type { FastifyInstance } from "fastify";
import type { Readiness } from "./readiness.ts";

/** Takes on no more connections and waits for the calls that are under way, but not for ever. */
export async function drain(app: FastifyInstance, readiness: Readiness, seconds = 20): Promise<void> {
  readiness.stopping = true;
  const patience = setTimeout(() => app.server.closeAllConnections(), seconds * 1000);
  await app.close();
  clearTimeout(patience);
}
