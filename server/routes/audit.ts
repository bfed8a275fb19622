import { carryOn, readLastSeal, type RunningHead } from "../audit/running-head.ts";
import { closedObject } from "../http/json-schema.ts";
import type { Route } from "../http/route.ts";
import type { Parts } from "../parts.ts";

export function auditHeadRoute({ store }: Pick<Parts, "store">): Route {
  // What was recorded stays, so each call carries on from where the one before it ended.
  let known: RunningHead | undefined;
  return {
    method: "GET",
    path: "/v1/audit/head",
    name: "readAuditHead",
    ability: "read_audit",
    tag: "Operations",
    summary: "Gives the hash over all events recorded so far.",
    description:
      "Kept elsewhere, it proves later that no event up to here was changed, added or taken away: " +
      "`npx claimblocks audit verify --head HASH` finds out whether the history ever had this head.",
    answers: {
      200: {
        description: "The head.",
        schema: closedObject({
          events: { type: "integer", description: "How many events there are; also the number of the last." },
          head: { type: ["string", "null"], description: "64 hexadecimal digits; null before the first event." },
          sealed_through: {
            type: "integer",
            description: "The number of the last event that a seal covers; 0 for none.",
          },
        }),
      },
    },
    problems: [],
    answer: async () => {
      const { head: sealed } = await readLastSeal(store);
      let head = known ?? sealed;
      for await (head of carryOn(store, head));
      if (head.through >= (known?.through ?? 0)) known = head;
      return { status: 200, body: { events: head.through, head: head.root, sealed_through: sealed.through } };
    },
  };
}
