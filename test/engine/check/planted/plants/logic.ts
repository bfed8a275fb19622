import { type Fields, wordOf } from "../generate/fields.ts";
import { isFields, setAt, valueAt } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { addEntry, alert, isMoney, ofType, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

const status = "claim.claim_status";

/** A cause of the module that is compared twice. */
function causes(draft: GeneratedModule): readonly [path: string, first: string, second: string] | undefined {
  const entry = pickEntry(draft, ofType("radio", "dropdown"));
  const [first, second] = [
    valueAt(entry?.block ?? null, "/options/0/key"),
    valueAt(entry?.block ?? null, "/options/1/key"),
  ];
  if (typeof first !== "string" || typeof second !== "string") return undefined;
  return [`claim.block_states.${wordOf(entry?.block["key"])}.option_key`, first, second];
}

/** Adds an alert with a condition about one choice. */
function addAlert(
  draft: GeneratedModule,
  name: "show_if" | "hide_if",
  write: (path: string, first: string, second: string) => string,
): string | undefined {
  const found = causes(draft);
  return found && `${addEntry(draft, alert("doubt", { [name]: write(...found) }))}/${name}`;
}

function connect(
  sign: "&&" | "||",
  operator: string,
  [path, first, second]: readonly [string, string, string],
): string {
  return `{{ifCondition (ifCondition ${path} '${operator}' '${first}') '${sign}' (ifCondition ${path} '${operator}' '${second}')}}`;
}

export const logicPlants: readonly Plant[] = [
  {
    kind: "tautology a != x or a != y",
    code: "CB2201",
    plant: (draft) => addAlert(draft, "show_if", (...found) => connect("||", "!==", found)),
  },
  {
    kind: "condition that is always true, over a status",
    code: "CB2201",
    plant: (draft) =>
      `${addEntry(draft, alert("stage", { show_if: `{{ifCondition (ifCondition ${status} '===' 'open') '||' (ifCondition ${status} '!==' 'open')}}` }))}/show_if`,
  },
  {
    kind: "condition that is always true, over numbers",
    code: "CB2201",
    plant(draft) {
      const days = "(dateDifference claim.created_at claim.policy.start_date measurement='days')";
      const show = `{{ifCondition (ifCondition ${days} '>' 30) '||' (ifCondition ${days} '<' 90)}}`;
      return `${addEntry(draft, alert("days", { show_if: show }))}/show_if`;
    },
  },
  {
    kind: "condition that is always false",
    code: "CB2204",
    plant: (draft) => addAlert(draft, "show_if", (...found) => connect("&&", "===", found)),
  },
  {
    kind: "block that can never be shown, because of its group",
    code: "CB2204",
    isAnywhereInside: true,
    plant(draft) {
      const found = causes(draft);
      if (!found) return undefined;
      const [path, first, second] = found;
      const inner = alert("doubt", { show_if: `{{ifCondition ${path} '===' '${first}'}}` });
      const block: Fields = { type: "group", key: "doubts", title: "Doubts", collapsible: true, blocks: [inner] };
      return `${addEntry(draft, { show_if: `{{ifCondition ${path} '===' '${second}'}}`, block })}/block/blocks/0`;
    },
  },
  {
    kind: "show_if and hide_if that leave nothing",
    code: "CB2203",
    isAnywhereInside: true,
    plant(draft) {
      const found = causes(draft);
      if (!found) return undefined;
      const [path, first, second] = found;
      const show = `{{ifCondition ${path} '===' '${first}'}}`;
      return addEntry(draft, alert("doubt", { show_if: show, hide_if: `{{ifCondition ${path} '!==' '${second}'}}` }));
    },
  },
  {
    kind: "tautology in a hide_if",
    code: "CB2201",
    plant: (draft) => addAlert(draft, "hide_if", (...found) => connect("||", "!==", found)),
  },
  {
    kind: "payout that can never be actionable",
    code: "CB2206",
    plant(draft) {
      const entry = pickWrapped(draft);
      if (!entry) return undefined;
      setAt(
        draft.document,
        `${entry.pointer}/disabled_if`,
        "{{ifCondition (ifCondition claim.approval_status '!==' 'approved') '||' (ifCondition claim.approval_status '!==' 'goodwill')}}",
      );
      return `${entry.pointer}/disabled_if`;
    },
  },
  {
    kind: "gate that never closes",
    code: "CB2210",
    plant(draft) {
      const entry = pickWrapped(draft);
      if (!entry || "show_if" in entry.wrapper) return undefined;
      setAt(
        draft.document,
        `${entry.pointer}/show_if`,
        `{{ifCondition (ifCondition ${status} '!==' 'open') '||' (ifCondition ${status} '!==' 'in_review')}}`,
      );
      return `${entry.pointer}/show_if`;
    },
  },
  {
    kind: "show_if and hide_if that cancel out",
    code: "CB2203",
    isAnywhereInside: true,
    plant(draft) {
      const found = causes(draft);
      const same = found && `{{ifEquals ${found[0]} '${found[1]}'}}`;
      return same && addEntry(draft, alert("both", { show_if: same, hide_if: same }));
    },
  },
  {
    kind: "hide_if that repeats show_if",
    code: "CB2208",
    isAnywhereInside: true,
    plant(draft) {
      const found = causes(draft);
      if (!found) return undefined;
      const [path, first] = found;
      const show = `{{#ifEquals ${path} '${first}'}}true{{else}}false{{/ifEquals}}`;
      const hide = `{{#ifEquals ${path} '${first}'}}false{{else}}true{{/ifEquals}}`;
      return addEntry(draft, alert("both", { show_if: show, hide_if: hide }));
    },
  },
  {
    kind: "the same long condition repeated",
    code: "CB2205",
    plant(draft) {
      const found = causes(draft);
      if (!found) return undefined;
      const [path, first] = found;
      const show = `{{ifCondition (ifCondition ${path} '===' '${first}') '&&' (ifCondition claim.policy.billing_frequency '===' 'monthly')}}`;
      const at = addEntry(draft, alert("one", { show_if: show }));
      addEntry(draft, alert("two", { show_if: show }));
      addEntry(draft, alert("three", { show_if: show }));
      return `${at}/show_if`;
    },
  },
  {
    kind: "condition inside the block",
    code: "CB2010",
    plant(draft) {
      const block: Fields = {
        type: "input.text",
        key: "remark",
        title: "Remark",
        show_if: `{{ifEquals ${status} 'open'}}`,
      };
      return `${addEntry(draft, { block })}/block/show_if`;
    },
  },
  ...["required_id", "showif", "disable_if", "visible_if"].map(
    (name): Plant => ({
      kind: `unknown wrapper property ${name}`,
      code: "CB2001",
      plant(draft) {
        const block: Fields = { type: "input.text", key: "remark", title: "Remark" };
        return `${addEntry(draft, { block, [name]: true })}/${name}`;
      },
    }),
  ),
];

function pickWrapped(draft: GeneratedModule) {
  const entry = pickEntry(draft, (one) => isMoney(one) && !("disabled_if" in wrapperOf(draft, one.pointer)));
  return entry && { ...entry, wrapper: wrapperOf(draft, entry.pointer) };
}

function wrapperOf({ document }: GeneratedModule, pointer: string): Fields {
  const wrapper = valueAt(document, pointer);
  return isFields(wrapper) ? wrapper : {};
}
