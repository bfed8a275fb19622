import type { Task } from "../jobs/task.ts";
import type { Parts } from "../parts.ts";
import type { Actor } from "../store/store.ts";
import { forgetAnswer } from "./kept-answer.ts";

const day = 24 * 60 * 60 * 1000;
const keptFor = 7 * day;
const together = 100;
const collection = "idempotency_keys";
const actor: Actor = { name: "claimblocks", role: "system" };

/**
 * Lets go of the answers that nobody will ask for any more. That their keys were used stays known for ever, so that a
 * call sent again after months is refused and never carried out a second time.
 */
export function createForgettingTask({ store }: Pick<Parts, "store">): Task {
  return {
    name: "forget_answers",
    everySeconds: 60 * 60,
    run: async (now, stopping) => {
      while (!stopping.aborted) {
        // The oldest come first, so that a page without old ones is the end.
        const { documents } = await store.list(collection, { where: { answer: "kept" }, limit: together });
        const old = documents.filter(({ document }) => Date.parse(String(document["created_at"])) < now - keptFor);
        if (old.length === 0) return;
        const result = await store.commit({
          at: new Date(now).toISOString(),
          actor,
          reads: old.map(({ id, version }) => ({ collection, id, version })),
          puts: old.map(({ id, document }) => ({ collection, id, document: forgetAnswer(document) })),
          events: [],
        });
        // Another process is at it too, or the store takes nothing now.
        if (!result.committed) return;
      }
    },
  };
}
