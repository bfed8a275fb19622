import type { Route } from "../http/route.ts";
import type { Metrics } from "../operations/metrics.ts";

export function metricsRoute(metrics: Metrics): Route {
  return {
    method: "GET",
    path: "/metrics",
    name: "metrics",
    ability: "read",
    tag: "Operations",
    summary: "Shows what this process has counted since it started, as Prometheus reads it.",
    answers: { 200: { description: "Prometheus' text form, 0.0.4.", text: true } },
    problems: [],
    answer: async () => ({ status: 200, text: await metrics.print() }),
  };
}
