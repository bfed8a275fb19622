import { addEntry, alert, entriesOf, isPayout, pickEntry, swapText, textsOf, typeOf } from "./draft.ts";
import { setAt, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import type { Plant } from "./plant.ts";

const stateOf = /claim\.block_states\.(\w+)\.(\w+)/;

export const referencePlants: readonly Plant[] = [
  {
    kind: "unknown block, misspelt",
    code: "CB2103",
    plant: (draft) => swapText(draft, stateOf, (_, key = "", field = "") => `claim.block_states.${key}x.${field}`),
  },
  {
    kind: "unknown block, of another product",
    code: "CB2103",
    plant: (draft) =>
      swapText(draft, /claim\.block_states\.\w+\.value/, "claim.block_states.odometer_reading_at_return.value"),
  },
  {
    kind: "value of a radio or a dropdown",
    code: "CB2108",
    plant: (draft) => swapText(draft, /(claim\.block_states\.\w+)\.option_key/, "$1.value"),
  },
  {
    kind: "option_key of an input",
    code: "CB2108",
    plant: (draft) => swapText(draft, /(claim\.block_states\.\w+)\.value/, "$1.option_key"),
  },
  {
    kind: "missing field",
    code: "CB2102",
    plant: (draft) => swapText(draft, stateOf, (_, key = "") => `claim.block_states.${key}`),
  },
  {
    kind: "unknown claim field, misspelt",
    code: "CB2109",
    plant: (draft) => swapText(draft, /claim\.(approval|claim)_status/, "claim.$1_state"),
  },
  {
    kind: "unknown claim field",
    code: "CB2109",
    plant: (draft) => swapText(draft, /claim\.(?:claim_number|created_at)/, "claim.reported_on"),
  },
  {
    kind: "unknown policy field",
    code: "CB2113",
    plant: (draft) => swapText(draft, /claim\.policy\.(?:policy_number|start_date|status|sum_assured)/, "$&s"),
  },
  {
    kind: "unknown policyholder field",
    code: "CB2113",
    plant(draft) {
      const field = draft.random.pick(["frist_name", "emails", "cell_phone", "date_of_brith"]);
      return `${addEntry(draft, { type: "markdown", key: "holder", markdown: `Of {{claim.policyholder.${field}}}` })}/markdown`;
    },
  },
  {
    kind: "unknown beneficiary field",
    code: "CB2113",
    plant: (draft) =>
      swapText(draft, /(claim\.policy\.beneficiaries\.\[?\d\]?)\.(email|first_name|last_name)/, "$1.$2s", (pointer) =>
        pointer.includes("/payee/"),
      ),
  },
  {
    kind: "unknown field of policy.module",
    code: "CB2114",
    plant: (draft) => swapText(draft, /claim\.policy\.module\.(\w+)/, "claim.policy.module.$1_total"),
  },
  {
    kind: "beneficiary index beyond the maximum",
    code: "CB2115",
    isAnywhereInside: true,
    plant: (draft) => readBeyondMaximum(draft),
  },
  {
    kind: "default that reads a later block",
    code: "CB2116",
    plant(draft) {
      const later = entriesOf(draft).find(({ block }) => block["type"] === "input.currency")?.block["key"];
      const event = entriesOf(draft).findIndex(({ block }) => block["type"] === "input.date");
      const entry = entriesOf(draft)[event];
      if (typeof later !== "string" || !entry) return undefined;
      const pointer = `${entry.blockPointer}/default_value`;
      setAt(draft.document, pointer, `{{claim.block_states.${later}.value}}`);
      return pointer;
    },
  },
  {
    kind: "default that reads its own block",
    code: "CB2116",
    plant(draft) {
      const entry = pickEntry(draft, ({ block }) => block["type"] === "input.date" || block["type"] === "input.time");
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/default_value`;
      setAt(draft.document, pointer, `{{claim.block_states.${wordOf(entry.block["key"])}.value}}`);
      return pointer;
    },
  },
  {
    kind: "block that waits for its own state",
    code: "CB2211",
    plant(draft) {
      const show = draft.random.pick([
        "{{ifIsDefined claim.block_states.follow_up.value}}",
        "{{#ifIsDefined claim.block_states.follow_up.value}}true{{else}}false{{/ifIsDefined}}",
      ]);
      const block = { type: "input.text", key: "follow_up", title: "Follow-up" };
      return `${addEntry(draft, { show_if: show, block })}/show_if`;
    },
  },
  {
    kind: "path that was meant as a text",
    code: "CB2117",
    plant: (draft) =>
      swapText(draft, /\{\{.*'(approved|goodwill|pending_payout|active)'/, (whole, text = "") =>
        whole.replace(`'${text}'`, text),
      ),
  },
  {
    kind: "path that was meant as a text, of a payee",
    code: "CB2117",
    plant(draft) {
      const entry = pickEntry(draft, isPayout);
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/payee/type`;
      setAt(draft.document, pointer, `{{ ${wordOf(valueAt(draft.document, pointer))} }}`);
      return pointer;
    },
  },
  {
    kind: "template inside JSON Logic",
    code: "CB2126",
    layouts: ["folder", "file"],
    plant(draft) {
      const show = { and: ["{{ifEquals claim.claim_status 'open'}}", { "!": { var: "claim.policyholder_id" } }] };
      return `${addEntry(draft, alert("waits", { show_if: show }))}/show_if/and/0`;
    },
  },
  {
    kind: "state of the wrong kind in an alert",
    code: "CB2108",
    plant(draft) {
      const entry = pickEntry(draft, ({ block }) => typeOf(draft, wordOf(block["key"])).startsWith("input."));
      if (!entry) return undefined;
      const path = `claim.block_states.${wordOf(entry.block["key"])}.option_value`;
      return `${addEntry(draft, alert("said", {}, `It was {{${path}}}.`))}/block/markdown`;
    },
  },
];

/** Somebody copies the block of the last beneficiary once more. */
function readBeyondMaximum(draft: GeneratedModule): string | undefined {
  const entry = pickEntry(draft, ({ block }) => wordOf(block["key"]).startsWith("beneficiary_payout"));
  const max = valueAt(draft.document, "/settings/beneficiaries/max");
  if (!entry || typeof max !== "number") return undefined;
  for (const { pointer, text } of textsOf(draft)) {
    if (!pointer.startsWith(`${entry.pointer}/`)) continue;
    const other = text
      .replaceAll(/beneficiaries\.(\[?)\d/g, `beneficiaries.$1${max}`)
      .replaceAll(/beneficiaries \d/g, `beneficiaries ${max}`);
    setAt(draft.document, pointer, other);
  }
  return entry.pointer;
}
