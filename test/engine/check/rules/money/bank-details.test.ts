import { expect, test } from "vitest";
import { ruleCase } from "../../../../support/rule-case.ts";
import { bankNamesOf, accountTypesOf } from "../../../../../engine/evaluate/disbursement/bank-tables.ts";
import { accountTypeTable, bankNameTable } from "../../../../../engine/check/rules/money/tables/bank-tables.ts";
import type { RuleContext } from "../../../../../engine/check/rules/rule.ts";
import { annuity, bankOf, paying, payout, toBeneficiary } from "./fixture.ts";

const details = "/blocks/1/block/payee/payment_details/details";
const ofBeneficiary = (index: number): object => ({ payment_details: bankOf(`claim.policy.beneficiaries.${index}`) });
const ofPolicy = { payment_details: bankOf("claim.policy") };
const account = { type: "eft", details: { bank_name: "absa" } };
const withSamples = (policies: object, ...blocks: readonly object[]): object => ({
  ...paying(...blocks),
  samples: { policies },
});
const bankName = (index: number): string => `claim.policy.beneficiaries.${index}.payment_details.details.bank_name`;

ruleCase("CB2309", {
  fails: [
    {
      name: "bank details that no sample's beneficiary has, once",
      module: withSamples({ own: { beneficiaries: [{ percentage: 100 }] } }, toBeneficiary(0, {}, ofBeneficiary(0))),
      finds: [{ pointer: `${details}/bank_name`, at: bankName(0), params: { sample: "own" } }],
    },
    {
      name: "one beneficiary's among those who have them",
      module: withSamples(
        { own: { beneficiaries: [{ payment_details: account }, {}] } },
        toBeneficiary(1, {}, ofBeneficiary(1)),
      ),
      finds: [{ pointer: `${details}/bank_name`, at: bankName(1) }],
    },
    {
      name: "a beneficiary whom no sample has, like all the others",
      module: withSamples({ own: { beneficiaries: [{ percentage: 100 }] } }, toBeneficiary(3, {}, ofBeneficiary(3))),
      finds: [{ pointer: `${details}/bank_name`, at: bankName(3) }],
    },
    {
      name: "the policy's, also for an annuity",
      module: withSamples({ own: { policy_id: "p" } }, annuity({ payment_details: bankOf("claim.policy") })),
      finds: [
        {
          pointer: "/blocks/1/block/payment_details/details/bank_name",
          at: "claim.policy.payment_details.details.bank_name",
        },
      ],
    },
  ],
  passes: [
    {
      name: "bank details in one of the samples",
      module: withSamples(
        {
          own: { beneficiaries: [{}] },
          other: { beneficiaries: [bankSample()] },
        },
        toBeneficiary(0, {}, ofBeneficiary(0)),
      ),
    },
    {
      name: "a beneficiary whom no sample has, when others have them",
      module: withSamples({ own: { beneficiaries: [bankSample()] } }, toBeneficiary(1, {}, ofBeneficiary(1))),
    },
    { name: "a module without samples", module: paying(payout({}, ofPolicy)) },
    {
      name: "a sample without beneficiaries",
      module: withSamples({ own: {} }, toBeneficiary(0, {}, ofBeneficiary(0))),
    },
    {
      name: "a payout that waits for them",
      module: withSamples(
        { own: { beneficiaries: [{}] } },
        toBeneficiary(0, {}, ofBeneficiary(0), { hide_if: `{{ifIsNotDefined ${bankName(0)}}}` }),
      ),
    },
  ],
});

function bankSample(): object {
  return {
    payment_details: {
      details: { bank_name: "absa", branch_code: "1", account_type: "savings_account", account_number: "2" },
    },
  };
}

ruleCase("CB2310", {
  fails: [
    {
      name: "a beneficiary's account for the policyholder",
      module: paying(payout({}, ofBeneficiary(0))),
      finds: [
        {
          pointer: `${details}/bank_name`,
          at: bankName(0),
          params: { payee: "the policyholder", owner: "beneficiary 0" },
        },
      ],
    },
    {
      name: "another beneficiary's account",
      module: paying(toBeneficiary(0, {}, ofBeneficiary(1))),
      finds: [
        {
          pointer: `${details}/bank_name`,
          at: bankName(1),
          params: { payee: "beneficiary 0", owner: "beneficiary 1" },
        },
      ],
    },
    {
      name: "the policy's account for a beneficiary",
      module: paying(toBeneficiary(0, {}, ofPolicy)),
      finds: [{ pointer: `${details}/bank_name`, at: "claim.policy.payment_details.details.bank_name" }],
    },
    {
      name: "one detail of another account",
      module: paying(
        toBeneficiary(
          0,
          {},
          {
            payment_details: bankOf("claim.policy.beneficiaries.0", {
              account_number: "{{claim.policy.beneficiaries.1.payment_details.details.account_number}}",
            }),
          },
        ),
      ),
      finds: [
        {
          pointer: `${details}/account_number`,
          at: "claim.policy.beneficiaries.1.payment_details.details.account_number",
        },
      ],
    },
    {
      name: "an annuity to a beneficiary's account",
      module: paying(annuity({ payment_details: bankOf("claim.policy.beneficiaries.0") })),
      finds: [{ pointer: "/blocks/1/block/payment_details/details/bank_name", at: bankName(0) }],
    },
  ],
  passes: [
    {
      name: "the payee's own account",
      module: paying(payout({}, ofPolicy), toBeneficiary(1, {}, ofBeneficiary(1)), annuity()),
    },
    {
      name: "an account that a person enters",
      module: paying(payout({}, { payment_details: bankOf("claim.block_states.bank") })),
    },
    {
      name: "a payee whom a person enters",
      module: paying(
        toBeneficiary(
          0,
          {},
          {
            ...ofBeneficiary(2),
            first_name: "{{claim.block_states.name.value}}",
            last_name: "{{claim.block_states.surname.value}}",
          },
        ),
      ),
    },
    {
      name: "a payee whose type is decided later",
      module: paying(payout({}, { ...ofBeneficiary(0), type: "{{claim.block_states.type.value}}" })),
    },
  ],
});

const options = [
  { key: "absa", value: "Absa Bank" },
  { key: "fnb", value: "First National Bank" },
];
const bank = (changes: object = {}): object => ({ type: "dropdown", key: "bank", title: "Bank", options, ...changes });
const reading = (name: string, changes: object = {}, block: object = bank()): object => ({
  ...changes,
  blocks: [block, payout({ amount: 100 }, { payment_details: bankOf("claim.policy", { bank_name: name }) })],
});
const label = "{{claim.block_states.bank.option_value}}";
const bankTable = [
  { name: "absa", label: "Absa Bank" },
  { name: "fnb", label: "First National Bank" },
  { name: "old", label: "Old Bank" },
  { name: "older", label: "Old Bank" },
];

ruleCase("CB2312", {
  fails: [
    {
      name: "the label of an option, and reads its key",
      module: reading(label),
      finds: [
        {
          pointer: `${details}/bank_name`,
          at: "claim.block_states.bank.option_value",
          params: { label: "Absa Bank" },
          fixed: ["claim.block_states.bank.option_key"],
        },
      ],
    },
    {
      name: "the label of options whose keys are no banks either",
      module: reading(label, {}, bank({ options: [{ key: "a", value: "Absa" }] })),
      finds: [{ pointer: `${details}/bank_name`, at: "claim.block_states.bank.option_value", fixed: [] }],
    },
    {
      name: "a label of the module's table",
      module: reading("First national bank", { bank_names: bankTable }),
      finds: [{ pointer: `${details}/bank_name`, at: "First national bank", fixed: ["fnb"] }],
    },
  ],
  passes: [
    { name: "the key of an option", module: reading("{{claim.block_states.bank.option_key}}") },
    { name: "labels that are the names", module: reading(label, {}, bank({ options: [{ key: "a", value: "absa" }] })) },
    {
      name: "labels from a data store",
      module: reading(
        label,
        {},
        bank({ options: undefined, datastore: { datastore_key: "d", option_key: "k", option_value: "v" } }),
      ),
    },
    { name: "a name, also when it has a label", module: reading("fnb", { bank_names: bankTable }) },
    { name: "a label of two banks, which is no bank", module: reading("Old Bank", { bank_names: bankTable }) },
    { name: "a block that does not exist", module: reading("{{claim.block_states.banks.option_value}}") },
  ],
});

const chosenKey = "claim.block_states.chosen.option_key";
const choosing = (name: string, first: string, second: string, wrapper: object = {}): object => ({
  blocks: [
    {
      type: "dropdown",
      key: "chosen",
      title: "Chosen",
      options: [first, second].map((key) => ({ key, value: `The ${key}` })),
    },
    payout({ amount: 100 }, { payment_details: bankOf("claim.policy", { [name]: `{{${chosenKey}}}` }) }, wrapper),
  ],
});

ruleCase("CB2313", {
  fails: [
    {
      name: "a bank that is not in the published list, and the one that may be meant",
      module: reading("Standard Bank"),
      finds: [{ pointer: `${details}/bank_name`, at: '"Standard Bank"', params: { nearest: "standard_bank" } }],
    },
    {
      name: "a bank that is not in the module's table",
      module: reading("capitec", { bank_names: bankTable }),
      finds: [{ pointer: `${details}/bank_name`, at: '"capitec"', params: { name: "capitec" } }],
    },
    {
      name: "an option that is no bank among some that are",
      module: choosing("bank_name", "absa", "starling"),
      finds: [{ pointer: `${details}/bank_name`, at: chosenKey, params: { name: "starling" } }],
    },
    {
      name: "options that are all banks in other letters",
      module: choosing("bank_name", "ABSA", "Standard Bank"),
      finds: [{ pointer: `${details}/bank_name`, at: chosenKey, params: { name: "ABSA", nearest: "absa" } }],
    },
  ],
  passes: [
    { name: "options that are banks", module: choosing("bank_name", "absa", "fnb") },
    { name: "options that may be anything", module: choosing("bank_name", "first", "second") },
    {
      name: "an option that the payout is kept from",
      module: choosing("bank_name", "absa", "other", { hide_if: `{{ifEquals ${chosenKey} 'other'}}` }),
    },
    { name: "banks of the published list", module: reading("wizzit") },
    { name: "a bank of the module's table", module: reading("old", { bank_names: bankTable }) },
    { name: "a label, which is reported as one", module: reading("Absa Bank", { bank_names: bankTable }) },
    { name: "a formula", module: reading(label) },
  ],
});

const accountType = (type: string, changes: object = {}): object => ({
  ...changes,
  ...paying(payout({}, { payment_details: bankOf("claim.policy", { account_type: type }) })),
});

ruleCase("CB2314", {
  fails: [
    {
      name: "a type that there is not",
      module: accountType("cheque"),
      finds: [
        { pointer: `${details}/account_type`, at: '"cheque"', params: { allowed: "savings_account, cheque_account" } },
      ],
    },
    {
      name: "a published type that the module's table leaves out",
      module: accountType("cheque_account", { account_types: [{ name: "current_account" }] }),
      finds: [{ pointer: `${details}/account_type`, at: '"cheque_account"' }],
    },
    {
      name: "an option that is no type beside one that is",
      module: choosing("account_type", "savings", "current"),
      finds: [{ pointer: `${details}/account_type`, at: chosenKey, params: { name: "current" } }],
    },
  ],
  passes: [
    { name: "options that are types", module: choosing("account_type", "savings", "cheque_account") },
    { name: "both published types", module: accountType("cheque_account") },
    { name: "the short name of the API", module: accountType("savings") },
    { name: "a formula", module: accountType("{{claim.policy.account_type}}") },
  ],
});

const numbers = [
  { type: "input.number", key: "number", title: "Number" },
  { type: "input.text", key: "text", title: "Text" },
];
const digits = (payee: object): object => ({ blocks: [...numbers, payout({ amount: 100 }, payee)] });
const read = "{{claim.block_states.number.value}}";
const readPlace = "claim.block_states.number.value";

ruleCase("CB2315", {
  fails: [
    {
      name: "account number and branch code from a number",
      module: digits({ payment_details: bankOf("claim.policy", { branch_code: read, account_number: ` ${read}` }) }),
      finds: [
        {
          pointer: "/blocks/2/block/payee/payment_details/details/branch_code",
          at: readPlace,
          params: { property: "branch code" },
        },
        {
          pointer: "/blocks/2/block/payee/payment_details/details/account_number",
          at: readPlace,
          params: { block: "number" },
        },
      ],
    },
    {
      name: "identity and cellphone numbers",
      module: digits({ type: "beneficiary", identification: { type: "id", number: read }, cellphone: `+27${read}` }),
      finds: [
        {
          pointer: "/blocks/2/block/payee/identification/number",
          at: readPlace,
          params: { property: "identity number" },
        },
        { pointer: "/blocks/2/block/payee/cellphone", at: readPlace, params: { property: "cellphone number" } },
      ],
    },
    {
      name: "the account of an annuity",
      module: {
        blocks: [...numbers, annuity({ amount: 1, payment_details: bankOf("claim.policy", { account_number: read }) })],
      },
      finds: [{ pointer: "/blocks/2/block/payment_details/details/account_number", at: readPlace }],
    },
  ],
  passes: [
    {
      name: "a text",
      module: digits({
        payment_details: bankOf("claim.policy", { account_number: "{{claim.block_states.text.value}}" }),
      }),
    },
    {
      name: "a number that a helper writes out",
      module: digits({ payment_details: bankOf("claim.policy", { branch_code: `{{concat '00' ${readPlace}}}` }) }),
    },
    { name: "a number elsewhere", module: digits({ percentage: read }) },
  ],
});

test("the published lists are the same where a module is checked and where it pays", () => {
  const document = {};
  const context = { source: { document } } as unknown as RuleContext;
  expect([...bankNameTable(context).keys()]).toEqual(bankNamesOf(document as never));
  expect([...accountTypeTable(context).keys()]).toEqual(accountTypesOf(document as never));
});
