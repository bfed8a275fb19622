import type { CodeRow } from "../code-row.ts";

/** What the rules about payees and their shares find. */
export const payeeCodes: readonly CodeRow[] = [
  {
    code: "CB2305",
    name: "payee-names-swapped",
    severity: "error",
    title: "The payee's names are the wrong way round",
    message: "The payee's {property} is read from {path}.",
    help: "Read the first name from the first name and the last name from the last name.",
    wrong:
      'first_name: "{{claim.policy.beneficiaries.0.last_name}}"\nlast_name: "{{claim.policy.beneficiaries.0.first_name}}"',
    right:
      'first_name: "{{claim.policy.beneficiaries.0.first_name}}"\nlast_name: "{{claim.policy.beneficiaries.0.last_name}}"',
    why: "A payment under another name than the account's is returned by the bank, or checked against the wrong person.",
  },
  {
    code: "CB2306",
    name: "percentage-disagrees",
    severity: "warning",
    title: "The stated percentage is not the one that is applied",
    message: "The payout states {stated}, but its amount or its payee goes by {applied}.",
    help: "State the percentage that the amount is worked out with.",
    wrong:
      'amount: "{{percent claim.policy.sum_assured claim.policy.beneficiaries.0.percentage}}"\npayee: {percentage: 100}',
    right:
      'amount: "{{percent claim.policy.sum_assured claim.policy.beneficiaries.0.percentage}}"\npayee: {percentage: "{{claim.policy.beneficiaries.0.percentage}}"}',
    why: "The percentage is never applied; people read it. A false one makes a correct payout look wrong, and a wrong one correct.",
  },
  {
    code: "CB2307",
    name: "share-of-another-person",
    severity: "error",
    title: "The amount is the share of another beneficiary",
    message: "The payee is beneficiary {payee}, but the amount is the share of beneficiary {index}.",
    help: "Use the percentage of the beneficiary who is paid. Beneficiaries are counted from 0.",
    wrong:
      'amount: "{{percent claim.policy.sum_assured claim.policy.beneficiaries.0.percentage}}"\npayee: {first_name: "{{claim.policy.beneficiaries.1.first_name}}"}',
    right:
      'amount: "{{percent claim.policy.sum_assured claim.policy.beneficiaries.1.percentage}}"\npayee: {first_name: "{{claim.policy.beneficiaries.1.first_name}}"}',
    why: "Whenever the two have different percentages, one is paid too much and the other too little.",
  },
  {
    code: "CB2308",
    name: "payee-names-can-be-missing",
    severity: "warning",
    title: "The payee's name can be missing",
    message: 'The sample policy "{sample}" has no {path}, and neither has any other.',
    help: "Pay the policyholder where the beneficiary is the policyholder, or add a sample that has the name.",
    wrong: 'payee:\n  type: beneficiary\n  first_name: "{{claim.policy.beneficiaries.0.first_name}}"',
    right: 'payee:\n  type: policyholder\n  policyholder_id: "{{claim.policy.policyholder_id}}"',
    why: "A policyholder who was made a beneficiary stands in the policy without a name. A beneficiary without names cannot be paid.",
  },
  {
    code: "CB2311",
    name: "payee-of-two-people",
    severity: "error",
    title: "The payee is put together from two beneficiaries",
    message: "The payee is beneficiary {payee}, but {path} belongs to beneficiary {other}.",
    help: "Read everything about a payee from one beneficiary.",
    wrong:
      'first_name: "{{claim.policy.beneficiaries.0.first_name}}"\nlast_name: "{{claim.policy.beneficiaries.1.last_name}}"',
    right:
      'first_name: "{{claim.policy.beneficiaries.0.first_name}}"\nlast_name: "{{claim.policy.beneficiaries.0.last_name}}"',
    why: "Nobody with these details exists, so the money goes to the wrong person or comes back.",
  },
  {
    code: "CB2334",
    name: "shares-above-whole",
    severity: "warning",
    title: "The stated shares are more than the whole",
    message: "{count} beneficiaries are paid the same amount, with shares of it that are stated as {total} % in all.",
    help: "Pay each beneficiary a share of the amount, and state that share.",
    wrong:
      'payee: {first_name: "{{claim.policy.beneficiaries.0.first_name}}", percentage: 100}\n# and in the next block\npayee: {first_name: "{{claim.policy.beneficiaries.1.first_name}}", percentage: 100}',
    right:
      'payee: {percentage: "{{claim.policy.beneficiaries.0.percentage}}"}\n# and in the next block\npayee: {percentage: "{{claim.policy.beneficiaries.1.percentage}}"}',
    why: "The percentage is never applied: each of these payouts pays the full amount.",
  },
  {
    code: "CB2337",
    name: "parts-above-whole",
    severity: "warning",
    title: "The parts are more than the whole",
    message: "{count} beneficiaries are paid parts of the same total that make {total} % of it.",
    help: "Let the parts add up to 100 %, or use the beneficiaries' own percentages with allocate.",
    wrong:
      'amount: "{{percent claim.policy.sum_assured 60}}" # beneficiary 0\namount: "{{percent claim.policy.sum_assured 60}}" # beneficiary 1',
    right:
      'amount: "{{percent claim.policy.sum_assured 60}}" # beneficiary 0\namount: "{{percent claim.policy.sum_assured 40}}" # beneficiary 1',
    why: "Each payout is right by itself, so nothing refuses them: together they pay more than there is.",
  },
  {
    code: "CB2338",
    name: "shares-rounded-one-by-one",
    severity: "info",
    title: "The shares are rounded one by one",
    message: "The shares of {count} beneficiaries are each rounded on their own, so they need not add up to the whole.",
    help: "Split the whole with {offer}.",
    wrong: 'amount: "{{round (percent claim.block_states.benefit.value claim.policy.beneficiaries.0.percentage)}}"',
    right: "amount: \"{{allocate claim.block_states.benefit.value claim.policy.beneficiaries 0 'percentage'}}\"",
    why: "Half of 101 cents is rounded to 51 cents, twice. The parts that allocate splits off always add up to the whole.",
  },
  {
    code: "CB2339",
    name: "unknown-payee-type",
    severity: "error",
    title: "There is no payee of this type",
    message: 'The type of the payee can be "{type}", and a payee is a policyholder or a beneficiary.',
    help: "Let every branch, and every option that is read, be policyholder or beneficiary.",
    wrong: "type: \"{{#ifEquals claim.block_states.paid_to.option_key 'vet'}}vet{{else}}policyholder{{/ifEquals}}\"",
    right:
      "type: \"{{#ifEquals claim.block_states.paid_to.option_key 'other'}}beneficiary{{else}}policyholder{{/ifEquals}}\"",
    why: "A payout to a payee of another type is refused. Somebody else is paid by a fulfillment request.",
  },
];
