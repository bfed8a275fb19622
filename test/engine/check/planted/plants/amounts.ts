import { type Fields, isFields, setAt, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { addEntry, entriesOf, isMoney, isPayout, ofType, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const amountPlants: readonly Plant[] = [
  {
    kind: "amount and payee.amount with different formulas",
    code: "CB2304",
    plant(draft) {
      const entry = pickEntry(draft, isPayout);
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/payee/amount`;
      const other = draft.random.pick(["{{add 1 claim.policy.sum_assured}}", "{{claim.policy.monthly_premium}}", 100]);
      setAt(draft.document, pointer, other);
      return pointer;
    },
  },
  {
    kind: "a fraction of a cent possible, by a percentage",
    code: "CB2318",
    plant: (draft) => setAmounts(draft, "{{divide (multiply claim.policy.sum_assured 14) 100}}"),
  },
  {
    kind: "a fraction of a cent possible, by a factor",
    code: "CB2318",
    plant: (draft) => setAmounts(draft, "{{multiply claim.policy.sum_assured 0.14}}"),
  },
  {
    kind: "amount that is no number",
    code: "CB2331",
    plant: (draft) => setAmounts(draft, draft.random.pick(["R1000", "0", "-500"])),
  },
  {
    kind: "amount from a hidden input",
    code: "CB2319",
    isAnywhereInside: true,
    plant(draft) {
      const input = pickEntry(draft, ({ block }) => block["type"] === "input.currency");
      const cause = pickEntry(draft, ofType("radio", "dropdown"));
      const wrapper = input && valueAt(draft.document, input.pointer);
      if (!input || !cause || !isFields(wrapper)) return undefined;
      const key = wordOf(input.block["key"]);
      const payer = entriesOf(draft).find((one) => isMoney(one) && readsPlainly(one.block["amount"], key));
      const reads =
        JSON.stringify(draft.document["conditions"] ?? "") +
        JSON.stringify(payer && valueAt(draft.document, payer.pointer));
      if (!payer || reads.includes(`${wordOf(cause.block["key"])}.option_key`)) return undefined;
      const option = wordOf(valueAt(cause.block, "/options/0/key"));
      delete wrapper["required_if"];
      wrapper["show_if"] =
        `{{#ifEquals claim.block_states.${wordOf(cause.block["key"])}.option_key '${option}'}}true{{else}}false{{/ifEquals}}`;
      return payer.pointer;
    },
  },
  {
    kind: "amount from an optional input",
    code: "CB2335",
    plant(draft) {
      const input = pickEntry(draft, ({ block }) => block["type"] === "input.currency" && !("min" in block));
      const wrapper = input && valueAt(draft.document, input.pointer);
      const key = wordOf(input?.block["key"]);
      const payer = entriesOf(draft).find((one) => isMoney(one) && readsPlainly(one.block["amount"], key));
      if (!isFields(wrapper) || !payer) return undefined;
      const gates = {
        ...(draft.document["conditions"] as Fields),
        ...(valueAt(draft.document, payer.pointer) as Fields),
        block: null,
      };
      if (JSON.stringify(gates).includes(`.${key}.`)) return undefined;
      delete wrapper["required_if"];
      return `${payer.blockPointer}/amount`;
    },
  },
  {
    kind: "currency of an input unlike the module's",
    code: "CB2302",
    plant(draft) {
      const entry = pickEntry(
        draft,
        ({ block }) => block["type"] === "input.currency" && isRead(draft, wordOf(block["key"])),
      );
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/isoCode`;
      setAt(draft.document, pointer, "CHF");
      return pointer;
    },
  },
  {
    kind: "currency of an input unlike the module's, which nothing pays",
    code: "CB2321",
    plant: (draft) =>
      `${addEntry(draft, { type: "input.currency", key: "receipt", title: "Receipt", isoCode: "CHF" })}/isoCode`,
  },
];

export function isToBeneficiary({ block }: { readonly block: Fields }): boolean {
  return valueAt(block, "/payee/type") === "beneficiary";
}

function isRead(draft: GeneratedModule, key: string): boolean {
  return entriesOf(draft).some((one) => isMoney(one) && JSON.stringify(one.block["amount"]).includes(`.${key}.`));
}

function readsPlainly(amount: unknown, key: string): boolean {
  return typeof amount === "string" && amount.includes(`.${key}.`) && !/default|[#]/.test(amount);
}

export function writeAmounts(draft: GeneratedModule, blockPointer: string, amount: string | number): string {
  const pointer = `${blockPointer}/amount`;
  setAt(draft.document, pointer, amount);
  if (valueAt(draft.document, `${blockPointer}/payee`)) setAt(draft.document, `${blockPointer}/payee/amount`, amount);
  return pointer;
}

function setAmounts(draft: GeneratedModule, amount: string): string | undefined {
  const entry = pickEntry(draft, (one) => isMoney(one) && !isToBeneficiary(one));
  return entry && writeAmounts(draft, entry.blockPointer, amount);
}

/** A named condition that nothing uses any more is a mistake of its own. */
export function dropUnusedGate({ document }: GeneratedModule): void {
  const isUsed = JSON.stringify(document["blocks"]).includes('"approved_for_payout"');
  if (!isUsed && valueAt(document, "/conditions/approved_for_payout") !== undefined) {
    setAt(document, "/conditions/approved_for_payout", undefined);
  }
}
