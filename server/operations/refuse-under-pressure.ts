import { getHeapStatistics } from "node:v8";
import underPressure from "@fastify/under-pressure";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../http/answer.ts";
import { refuse } from "../problem.ts";

export interface PressureLimits {
  /** Milliseconds that the event loop may be late; 0 for no limit. */
  readonly mostDelay: number;
}

/** Whoever watches the server must be answered above all when it is in trouble. */
const alwaysAnswered = new Set(["/health", "/ready", "/metrics"]);
const heapShare = 0.95;
const retryAfterSeconds = "5";

/** Refuses calls while those that were taken on already wait too long, so that the server gets back to its feet. */
export async function refuseUnderPressure(app: FastifyInstance, { mostDelay }: PressureLimits): Promise<void> {
  if (mostDelay === 0) return;
  const mostHeap = getHeapStatistics().heap_size_limit * heapShare;
  await app.register(underPressure, {});
  // The library's own check looks up each call's route first, which costs more than all the rest of it.
  app.addHook("onRequest", (request, reply, done) => {
    const { eventLoopDelay, heapUsed } = app.memoryUsage();
    if (eventLoopDelay <= mostDelay && heapUsed <= mostHeap) return done();
    if (alwaysAnswered.has(request.routeOptions.url ?? "")) return done();
    sendProblem(reply, refuse("overloaded", {}, { headers: { "retry-after": retryAfterSeconds } }).problem);
  });
}
