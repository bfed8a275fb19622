import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";
import { refuse } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";

export function healthRoutes({
  store,
  modules,
  readiness,
}: Pick<Parts, "store" | "modules" | "readiness">): readonly Route[] {
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
      summary: "Answers while the store takes changes, at least one module can be used, and no stop was asked for.",
      answers: {
        200: {
          description: "Ready for calls.",
          schema: closedObject({ status: { const: "ready" }, modules: { type: "integer" } }),
        },
      },
      problems: ["not_ready"],
      answer: async () => {
        if (readiness.stopping) return refuse("not_ready", { reason: "it is stopping" });
        const usable = modules.served.filter(({ compiled }) => compiled !== undefined);
        if (usable.length === 0) return refuse("not_ready", { reason: "no product module can be used" });
        const { storeFailure } = readiness;
        if (storeFailure) return refuse("not_ready", { reason: `the store takes no changes (${storeFailure.code})` });
        const reason = await findReason(store);
        if (reason !== undefined) return refuse("not_ready", { reason });
        return { status: 200, body: { status: "ready", modules: usable.length } };
      },
    },
  ];
}

/** Why the store cannot be read. */
async function findReason(store: Store): Promise<string | undefined> {
  try {
    await store.list("product_modules", { limit: 1 });
    return undefined;
  } catch (error) {
    if (error instanceof StoreUnavailable) return `the database cannot be reached (${error.failure.code})`;
    return "the store is closed";
  }
}
