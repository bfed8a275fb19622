import { setAt, textAt, valueAt, wordOf } from "../generate/fields.ts";
import type { GeneratedModule } from "../generate/generate-module.ts";
import { isToBeneficiary } from "./amounts.ts";
import { addEntry, entriesOf, isPayout, pickEntry, type Entry } from "./draft.ts";
import type { Plant } from "./plant.ts";

const details = "/payee/payment_details/details";

export const payeePlants: readonly Plant[] = [
  {
    kind: "first and last name swapped",
    code: "CB2305",
    plant(draft) {
      const entry = pickEntry(draft, isToBeneficiary);
      if (!entry) return undefined;
      const [first, last] = ["first_name", "last_name"].map((name) => `${entry.blockPointer}/payee/${name}`);
      const [one, other] = [textAt(draft.document, first ?? ""), textAt(draft.document, last ?? "")];
      setAt(draft.document, first ?? "", other);
      setAt(draft.document, last ?? "", one);
      return first;
    },
  },
  {
    kind: "one name read from the other",
    code: "CB2305",
    plant: (draft) =>
      rewrite(draft, isToBeneficiary, "/payee/first_name", (text) => text.replace("first_name", "last_name")),
  },
  {
    kind: "payee put together from two people",
    code: "CB2311",
    plant: (draft) =>
      Number(valueAt(draft.document, "/settings/beneficiaries/max")) < 2
        ? undefined
        : rewrite(draft, isToBeneficiary, "/payee/last_name", (text) =>
            text.replace(/\d/, (index) => wordOf((Number(index) + 1) % 2)),
          ),
  },
  {
    kind: "beneficiary payee whose names can be missing",
    code: "CB2308",
    isAnywhereInside: true,
    plant(draft) {
      const entry = pickEntry(draft, isToBeneficiary);
      const samples = valueAt(draft.document, "/samples/policies/standard/beneficiaries");
      const index = entry && indexOfPayee(entry);
      if (!entry || samples === undefined || index === undefined) return undefined;
      // Without names he is a mistake in each block that pays him.
      if (entriesOf(draft).filter((one) => isToBeneficiary(one) && indexOfPayee(one) === index).length > 1)
        return undefined;
      const person = `/samples/policies/standard/beneficiaries/${index}`;
      setAt(draft.document, `${person}/first_name`, undefined);
      setAt(draft.document, `${person}/last_name`, undefined);
      setAt(draft.document, `${person}/relationship`, "policyholder");
      return entry.pointer;
    },
  },
  {
    kind: "bank details of a beneficiary with the identity of the policyholder",
    code: "CB2310",
    isAnywhereInside: true,
    plant: (draft) =>
      rewriteBank(
        draft,
        (one) => valueAt(one.block, "/payee/type") === "policyholder",
        (name) => `{{claim.policy.beneficiaries.0.payment_details.details.${name}}}`,
      ),
  },
  {
    kind: "bank details of the policyholder with the identity of a beneficiary",
    code: "CB2310",
    isAnywhereInside: true,
    plant: (draft) => rewriteBank(draft, isToBeneficiary, (name) => `{{claim.policy.payment_details.details.${name}}}`),
  },
  {
    kind: "account number of another person",
    code: "CB2310",
    plant: (draft) =>
      rewrite(
        draft,
        isToBeneficiary,
        `${details}/account_number`,
        () => "{{claim.policy.payment_details.details.account_number}}",
      ),
  },
  {
    kind: "bank name from a label that is read",
    code: "CB2312",
    plant: (draft) =>
      rewrite(draft, isPayout, `${details}/bank_name`, (text) =>
        text.includes("option_key") ? text.replace("option_key", "option_value") : text,
      ),
  },
  {
    kind: "bank name from a label that is written",
    code: "CB2313",
    plant: (draft) => rewrite(draft, isPayout, `${details}/bank_name`, () => "First National"),
  },
  {
    kind: "payee of a type that there is not",
    code: "CB2339",
    plant: (draft) =>
      rewrite(
        draft,
        isPayout,
        "/payee/type",
        (text) => `{{#ifEquals claim.policyholder.type 'company'}}company{{else}}${text}{{/ifEquals}}`,
      ),
  },
  {
    kind: "account type that is none",
    code: "CB2314",
    plant: (draft) => rewrite(draft, isPayout, `${details}/account_type`, () => "current"),
  },
  {
    kind: "account number from a number input",
    code: "CB2315",
    plant: (draft) => readNumber(draft, "account_number"),
  },
  { kind: "branch number from a number input", code: "CB2315", plant: (draft) => readNumber(draft, "branch_code") },
];

function rewrite(
  draft: GeneratedModule,
  fits: (entry: Entry) => boolean,
  property: string,
  write: (text: string) => string,
): string | undefined {
  const entry = pickEntry(draft, (one) => fits(one) && valueAt(one.block, property) !== undefined);
  const text = entry && textAt(entry.block, property);
  if (!entry || text === undefined || write(text) === text) return undefined;
  setAt(draft.document, entry.blockPointer + property, write(text));
  return entry.blockPointer + property;
}

function rewriteBank(
  draft: GeneratedModule,
  fits: (entry: Entry) => boolean,
  write: (name: string) => string,
): string | undefined {
  const entry = pickEntry(draft, (one) => fits(one) && valueAt(one.block, details) !== undefined);
  if (!entry) return undefined;
  for (const name of ["bank_name", "branch_code", "account_type", "account_number"]) {
    setAt(draft.document, `${entry.blockPointer}${details}/${name}`, write(name));
  }
  return entry.pointer;
}

function readNumber(draft: GeneratedModule, name: string): string | undefined {
  const entry = pickEntry(draft, (one) => isPayout(one) && valueAt(one.block, details) !== undefined);
  if (!entry) return undefined;
  addEntry(draft, { type: "input.number", key: "digits", title: "Digits" });
  setAt(draft.document, `${entry.blockPointer}${details}/${name}`, "{{claim.block_states.digits.value}}");
  return `${entry.blockPointer}${details}/${name}`;
}

function indexOfPayee({ block }: Entry): string | undefined {
  return /\d/.exec(wordOf(valueAt(block, "/payee/first_name")))?.[0];
}
