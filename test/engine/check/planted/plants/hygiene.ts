import { wordOf } from "../generate/fields.ts";
import { addEntry, alert, pickEntry, swapText } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const hygienePlants: readonly Plant[] = [
  {
    kind: "mixed date formats in one comparison",
    code: "CB2408",
    plant(draft) {
      const entry = pickEntry(draft, ({ block }) => block["type"] === "input.date");
      if (!entry) return undefined;
      const path = `claim.block_states.${wordOf(entry.block["key"])}.value`;
      const show = `{{#dateBetween (dateFormat ${path} format='YYYYMMDD') claim.policy.start_date claim.created_at}}true{{else}}false{{/dateBetween}}`;
      return `${addEntry(draft, alert("between", { show_if: show }))}/show_if`;
    },
  },
  {
    kind: "text and threshold that disagree",
    code: "CB2409",
    plant: (draft) => swapText(draft, /waiting period of \d+ days/, "waiting period of 45 days"),
  },
  {
    kind: "text and threshold that disagree, beside no setting",
    code: "CB2409",
    plant: (draft) => swapText(draft, /more than 90 days later/, "more than 60 days later"),
  },
];
