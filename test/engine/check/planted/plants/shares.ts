import { setAt, textAt, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { dropUnusedGate, isToBeneficiary, writeAmounts } from "./amounts.ts";
import { entriesOf, pickEntry } from "./draft.ts";
import type { Plant } from "./plant.ts";

export const sharePlants: readonly Plant[] = [
  {
    kind: "a fraction of a cent possible, by a share",
    code: "CB2318",
    plant(draft) {
      const entry = pickEntry(draft, isToBeneficiary);
      const index = entry && Number(/\d+$/.exec(wordOf(entry.block["key"]))?.[0]) - 1;
      if (!entry || entriesOf(draft).filter(isToBeneficiary).length < 2) return undefined;
      const formula = `{{divide (multiply claim.policy.sum_assured claim.policy.beneficiaries.[${index}].percentage) 100}}`;
      return writeAmounts(draft, entry.blockPointer, formula);
    },
  },
  {
    kind: "percentage stated and percentage applied disagree",
    code: "CB2306",
    plant(draft) {
      const entry = pickEntry(
        draft,
        (one) => typeof valueAt(one.block, "/payee/percentage") === "string" && isToBeneficiary(one),
      );
      if (!entry) return undefined;
      const pointer = `${entry.blockPointer}/payee/percentage`;
      setAt(draft.document, pointer, draft.random.pick([100, "50"]));
      return pointer;
    },
  },
  {
    kind: "share of another beneficiary",
    code: "CB2307",
    plant(draft) {
      const entry = pickEntry(draft, (one) => wordOf(valueAt(one.block, "/amount")).includes("allocate"));
      const formula = entry && textAt(entry.block, "/amount");
      if (!entry || formula === undefined) return undefined;
      const other = formula.replace(/beneficiaries (\d)/, (_, index) => `beneficiaries ${(Number(index) + 1) % 2}`);
      return other === formula ? undefined : writeAmounts(draft, entry.blockPointer, other);
    },
  },
  {
    kind: "shares that are more than the whole",
    code: "CB2334",
    plant: (draft) => payConstantly(draft, "{{claim.policy.sum_assured}}", [100, 100], "/payee/percentage"),
  },
  {
    kind: "shares that need not add up, rounded one by one",
    code: "CB2338",
    plant: (draft) =>
      paySplit(
        draft,
        (index) => `{{round (percent claim.policy.sum_assured claim.policy.beneficiaries.${index}.percentage)}}`,
      ),
  },
  {
    kind: "shares that do not add up, written as parts",
    code: "CB2337",
    plant: (draft) =>
      paySplit(draft, (index) => `{{round (percent claim.policy.sum_assured ${60 - index}) 0 'down'}}`, 1),
  },
];

const releasedGate = {
  and: [
    { in: [{ var: "claim.approval_status" }, ["approved", "goodwill"]] },
    { in: [{ var: "claim.claim_status" }, ["pending_payout"]] },
  ],
};

/** Two beneficiaries with the same formula, and what is stated of it. */
function payConstantly(
  draft: GeneratedModule,
  amount: string,
  percentages: readonly number[],
  found: string,
): string | undefined {
  const [first, second, ...others] = entriesOf(draft).filter(isToBeneficiary);
  if (!first || !second || others.length > 0) return undefined;
  for (const [index, { blockPointer, pointer }] of [first, second].entries()) {
    writeAmounts(draft, blockPointer, amount);
    setAt(draft.document, `${blockPointer}/payee/percentage`, percentages[index] ?? 0);
    for (const name of ["show_if", "hide_if", "disabled_if"]) setAt(draft.document, `${pointer}/${name}`, undefined);
    setAt(draft.document, `${pointer}/show_if`, releasedGate);
  }
  dropUnusedGate(draft);
  return second.blockPointer + found;
}

/** Each of two beneficiaries gets an amount of that form; no percentages are stated. */
function paySplit(draft: GeneratedModule, write: (index: number) => string, found = 0): string | undefined {
  const first = payConstantly(draft, "1", [100, 100], "/amount");
  if (first === undefined) return undefined;
  const paid = entriesOf(draft).filter(isToBeneficiary);
  for (const [index, { blockPointer }] of paid.entries()) {
    writeAmounts(draft, blockPointer, write(index));
    setAt(draft.document, `${blockPointer}/payee/percentage`, undefined);
  }
  const at = paid[found]?.blockPointer;
  return at && `${at}/amount`;
}
