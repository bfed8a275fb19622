import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { refuse } from "../problem.ts";

export function healthRoutes({ store, modules }: Parts): readonly Route[] {
  return [
    {
      method: "GET",
      path: "/health",
      name: "health",
      ability: "anyone",
      tag: "Operations",
      summary: "Answers as long as the process is alive.",
      answers: { 200: { description: "Alive.", schema: closedObject({ status: { const: "alive" } }) } },
      problems: [],
      answer: () => ({ status: 200, body: { status: "alive" } }),
    },
    {
      method: "GET",
      path: "/ready",
      name: "ready",
      ability: "anyone",
      tag: "Operations",
      summary: "Answers when the store is open and at least one module can be used.",
      answers: {
        200: {
          description: "Ready for calls.",
          schema: closedObject({ status: { const: "ready" }, modules: { type: "integer" } }),
        },
      },
      problems: ["not_ready"],
      answer: async () => {
        const usable = modules.served.filter(({ compiled }) => compiled !== undefined);
        if (usable.length === 0) return refuse("not_ready", { reason: "no product module can be used" });
        const opened = await store.list("product_modules", { limit: 1 }).catch(() => undefined);
        if (!opened) return refuse("not_ready", { reason: "the store is closed" });
        return { status: 200, body: { status: "ready", modules: usable.length } };
      },
    },
  ];
}
