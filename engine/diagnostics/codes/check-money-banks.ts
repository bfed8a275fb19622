import type { CodeRow } from "../code-row.ts";

/** What the rules about bank details find. */
export const bankCodes: readonly CodeRow[] = [
  {
    code: "CB2309",
    name: "bank-details-can-be-missing",
    severity: "warning",
    title: "The bank details can be missing",
    message: 'The sample policy "{sample}" has no {path}, and neither has any other.',
    help: "Add a sample policy with these bank details, or read them from where the policy has them.",
    wrong:
      'bank_name: "{{claim.policy.beneficiaries.0.payment_details.details.bank_name}}"\n# no sample has payment_details on a beneficiary',
    right:
      'bank_name: "{{claim.policy.payment_details.details.bank_name}}"\n# a sample has payment_details on the policy',
    why: "Without bank details there is no account to pay into, so the payout waits until somebody adds them.",
  },
  {
    code: "CB2310",
    name: "bank-details-of-another-person",
    severity: "warning",
    title: "The bank details belong to another person",
    message: "The payee is {payee}, but {path} belongs to {owner}.",
    help: "Read the bank details from the person who is paid.",
    wrong:
      'payee:\n  type: policyholder\n  payment_details:\n    details: {account_number: "{{claim.policy.beneficiaries.0.payment_details.details.account_number}}"}',
    right:
      'payee:\n  type: policyholder\n  payment_details:\n    details: {account_number: "{{claim.policy.payment_details.details.account_number}}"}',
    why: "Whenever the two are different people, the money of one goes to the account of the other.",
  },
  {
    code: "CB2312",
    name: "bank-name-from-label",
    severity: "error",
    title: "The bank is named by its label",
    message: '"{label}" is what people read for a bank. Payment details need its key.',
    help: "Use option_key where an option is read, and the name from the table of banks where it is written.",
    wrong: 'bank_name: "{{claim.block_states.bank.option_value}}"',
    right: 'bank_name: "{{claim.block_states.bank.option_key}}"',
    why: "Banks are known by the names in the table. A label is refused, so the payout can never be requested.",
  },
  {
    code: "CB2313",
    name: "unknown-bank-name",
    severity: "error",
    title: "There is no bank of this name",
    message: '"{name}" is not one of the bank names that payment details may use.',
    help: "Use a name from the module's bank_names, or from the published list when it has none.",
    wrong: "bank_name: starling_bank",
    right: "bank_names:\n  - {name: starling_bank, label: Starling Bank}",
    why: "Payment details with an unknown bank are refused, so the payout can never be requested.",
  },
  {
    code: "CB2314",
    name: "unknown-account-type",
    severity: "error",
    title: "There is no account type of this name",
    message: '"{name}" is not one of the account types: {allowed}.',
    help: "Use one of the account types, or add it to the module's account_types.",
    wrong: "account_type: current",
    right: "account_type: cheque_account",
    why: "Payment details with an unknown account type are refused, so the payout can never be requested.",
  },
  {
    code: "CB2315",
    name: "leading-zeros-lost",
    severity: "warning",
    title: "Leading zeros are lost",
    message: 'The {property} is read from "{block}", which holds a number and so no leading zeros.',
    help: "Ask for it in an input.text block.",
    wrong: "- {type: input.number, key: account_number, title: Account number}",
    right: "- {type: input.text, key: account_number, title: Account number}",
    why: "As a number 0012345678 is 12345678, which is another account or none. Digits that are never calculated with are texts.",
  },
];
