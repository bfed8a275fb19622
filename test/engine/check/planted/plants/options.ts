import { type Fields, wordOf } from "../generate/fields.ts";
import { isFields, setAt, valueAt } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { miscompare } from "./comparisons.ts";
import { addEntry, alert, entriesOf, ofType, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

const isChoice = ofType("radio", "dropdown");
const isOptionKey = (path: string): boolean => path.endsWith(".option_key");

export const optionPlants: readonly Plant[] = [
  {
    kind: "option key that is none",
    code: "CB2150",
    plant: (draft) => miscompare(draft, isOptionKey, ({ value }) => draft.random.pick([`${value}s`, "something_else"])),
  },
  {
    kind: "label where the key is needed",
    code: "CB2151",
    plant: (draft) =>
      miscompare(draft, isOptionKey, ({ path, value }) => {
        const label = labelOf(draft, path.split(".")[2] ?? "", value);
        return label?.includes("'") ? undefined : label;
      }),
  },
  {
    kind: "claim status that is none",
    code: "CB2152",
    plant: (draft) =>
      miscompare(
        draft,
        (path) => path === "claim.claim_status",
        () => draft.random.pick(["paid", "pending-payout"]),
      ),
  },
  {
    kind: "approval status that is none",
    code: "CB2152",
    plant: (draft) =>
      miscompare(
        draft,
        (path) => path === "claim.approval_status",
        () => draft.random.pick(["accepted", "Approved"]),
      ),
  },
  {
    kind: "policy status that is none",
    code: "CB2152",
    plant: (draft) =>
      miscompare(
        draft,
        (path) => path === "claim.policy.status",
        () => "in_force",
      ),
  },
  {
    kind: "relationship that is none",
    code: "CB2152",
    plant(draft) {
      const at = addEntry(
        draft,
        alert("relation", {
          show_if: "{{#ifEquals claim.policy.beneficiaries.0.relationship 'husband'}}true{{else}}false{{/ifEquals}}",
        }),
      );
      return `${at}/show_if`;
    },
  },
  {
    kind: "default_value that is no option",
    code: "CB2153",
    plant: (draft) => setDefault(draft, () => "none_of_them"),
  },
  {
    kind: "default_value that is a label",
    code: "CB2153",
    plant: (draft) =>
      setDefault(
        draft,
        (block) => wordOf(valueAt(block, "/options/0/value")),
        ({ key, value }) => key !== value,
      ),
  },
  {
    kind: "key with capitals",
    code: "CB2156",
    plant: (draft) => `${addChoice(draft, [option("north", "North"), option("South Coast", "South coast")])}/1/key`,
  },
  {
    kind: "key with a stray space",
    code: "CB2155",
    plant: (draft) => `${addChoice(draft, [option("north ", "North"), option("south", "South")])}/0/key`,
  },
  {
    kind: "duplicate option key",
    code: "CB2157",
    plant(draft) {
      const entry = pickEntry(draft, isChoice);
      const options = entry?.block["options"];
      if (!entry || !Array.isArray(options)) return undefined;
      const again = valueAt(options, "/0/key");
      options.push({ key: again ?? null, value: "Again" });
      return `${entry.blockPointer}/options/${options.length - 1}/key`;
    },
  },
];

function option(key: string, value: string): Fields {
  return { key, value };
}

function addChoice(draft: GeneratedModule, options: Fields[]): string {
  const at = addEntry(draft, { type: draft.random.pick(["radio", "dropdown"]), key: "area", title: "Area", options });
  return `${at}/options`;
}

function labelOf(draft: GeneratedModule, key: string, name: string): string | undefined {
  const options = entriesOf(draft).find(({ block }) => block["key"] === key)?.block["options"];
  const found = Array.isArray(options) ? options.find((one) => valueAt(one, "/key") === name) : undefined;
  return isFields(found) ? wordOf(found["value"]) : undefined;
}

function setDefault(
  draft: GeneratedModule,
  write: (block: Fields) => string,
  fits: (option: Fields) => boolean = () => true,
): string | undefined {
  const entry = pickEntry(draft, (one) => {
    const first = valueAt(one.block, "/options/0");
    return isChoice(one) && isFields(first) && fits(first);
  });
  if (!entry) return undefined;
  const pointer = `${entry.blockPointer}/default_value`;
  setAt(draft.document, pointer, write(entry.block));
  return pointer;
}
