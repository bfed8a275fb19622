import { type Fields, isFields, setAt, valueAt } from "../generate/fields.ts";
import { addEntry, entriesOf, isMoney, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const tablePlants: readonly Plant[] = [
  named("unknown reserve category", "CB2322", "reserve_category", "no_such_loss"),
  named("unknown pay code", "CB2323", "pay_code", "repairs"),
  named("pay code not in its reserve category", "CB2324", "pay_code", "assessor_fee"),
  named("unknown payment method", "CB2326", "payment_method", "etf"),
  named("unknown payment type", "CB2327", "payment_type", "last_payment"),
  {
    kind: "payout from a category for what comes back",
    code: "CB2325",
    plant(draft) {
      const [entry, ...others] = entriesOf(draft).filter((one) => isMoney(one) && "reserve_category" in one.block);
      if (!entry || others.length > 0) return undefined;
      setAt(draft.document, "/reserve_categories/0/recovery", true);
      return `${entry.blockPointer}/reserve_category`;
    },
  },
  {
    kind: "unused fulfillment type",
    code: "CB2406",
    plant(draft) {
      const types = valueAt(draft.document, "/fulfillmentTypes");
      const type: Fields = {
        key: "rental",
        label: "Rental",
        fulfillmentData: { days: { label: "Days", valueType: "string" } },
      };
      if (Array.isArray(types)) types.push(type);
      else draft.document["fulfillmentTypes"] = [type];
      return `/fulfillmentTypes/${Array.isArray(types) ? types.length - 1 : 0}`;
    },
    isAnywhereInside: true,
  },
  {
    kind: "unused named condition",
    code: "CB2407",
    layouts: ["folder", "file"],
    isAnywhereInside: true,
    plant(draft) {
      const unused = { "===": [{ var: "claim.claim_status" }, "closed"] };
      const conditions = draft.document["conditions"];
      if (isFields(conditions)) conditions["is_closed"] = unused;
      else draft.document["conditions"] = { is_closed: unused };
      return "/conditions/is_closed";
    },
  },
  {
    kind: "number written as text",
    code: "CB2401",
    plant: (draft) =>
      `${addEntry(draft, { type: "input.number", key: "people", title: "People", [draft.random.pick(["min"])]: "1" })}/min`,
  },
];

function named(kind: string, code: string, property: string, name: string): Plant {
  return {
    kind,
    code,
    plant(draft) {
      const entry = pickEntry(draft, (one) => isMoney(one) && property in one.block);
      if (!entry) return undefined;
      setAt(draft.document, `${entry.blockPointer}/${property}`, name);
      return `${entry.blockPointer}/${property}`;
    },
  };
}
