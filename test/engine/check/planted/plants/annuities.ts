import { type Fields, setAt, valueAt } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { ofType, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const annuityPlants: readonly Plant[] = [
  {
    kind: "annuity end before its start, a day that is past",
    code: "CB2333",
    plant: (draft) =>
      valueAt(draft.document, "/samples") === undefined ? undefined : setDuration(draft, { end_date: "2019-12-31" }),
  },
  {
    kind: "annuity end before its start, a formula",
    code: "CB2333",
    plant: (draft) => setDuration(draft, { end_date: "{{dateAdd claim.created_at months=-6}}" }),
  },
  {
    kind: "annuity end that is no date",
    code: "CB2332",
    plant: (draft) => setDuration(draft, { end_date: "31 December 2051" }),
  },
  {
    kind: "time of day off the half hour",
    code: "CB2007",
    plant(draft) {
      const entry = pickEntry(draft, ofType("annuity_request"));
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/frequency/time_of_day`;
      setAt(draft.document, pointer, draft.random.pick(["06:15", "09:05", "12:45"]));
      return pointer;
    },
  },
];

function setDuration(draft: GeneratedModule, duration: Fields): string | undefined {
  const entry = pickEntry(
    draft,
    (one) => ofType("annuity_request")(one) && !("count" in (one.block["duration"] as Fields)),
  );
  if (!entry) return undefined;
  setAt(draft.document, `${entry.blockPointer}/duration`, duration);
  return `${entry.blockPointer}/duration/end_date`;
}
