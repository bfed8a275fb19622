import type { CodeRow } from "../code-row.ts";

/** What the rules about the arguments of helpers find. */
export const helperUseCodes: readonly CodeRow[] = [
  {
    code: "CB2119",
    name: "wrong-argument-type",
    severity: "error",
    title: "A helper cannot work with this argument",
    message: '"{helper}" needs {expected}, but {argument} is {given}.',
    help: "Give it a value of the right kind. `claimblocks helpers {helper}` shows what it takes.",
    wrong: "{{add claim.policy.sum_assured 'R100'}}",
    right: "{{add claim.policy.sum_assured 10000}}",
    why: "A helper gives no value when one of its arguments cannot be used, so the result is missing for every claim.",
  },
  {
    code: "CB2120",
    name: "missing-unit",
    severity: "info",
    title: "The unit of a difference is not named",
    message: '"{helper}" counts days here, because no unit is named.',
    help: "Name the unit: measurement='days', or weeks, months, years.",
    wrong: "{{ifCondition (dateDifference claim.created_at claim.policy.start_date) '<' 6}}",
    right: "{{ifCondition (dateDifference claim.created_at claim.policy.start_date measurement='months') '<' 6}}",
    why: "Whoever reads a threshold such as 6 cannot tell days from months, and the published format does not say what the default is.",
  },
  {
    code: "CB2121",
    name: "non-portable-form",
    severity: "info",
    title: "The published format does not have this",
    message: "{form} is not part of the published format.",
    help: "It works here. Use the published form if the module is also to be pushed to Root.",
    wrong: "{{if claim.block_states.payout_amount.value '>' 0}}",
    right: "{{ifCondition claim.block_states.payout_amount.value '>' 0}}",
    why: "A Workbench module may be published elsewhere, where the form does something else, or nothing.",
  },
  {
    code: "CB2122",
    name: "field-without-order",
    severity: "warning",
    title: "Only numbers have an order",
    message: "{field} is {given}, and only numbers can be ordered.",
    help: "Compare dates with dateBefore, dateAfter, dateBetween, or with a dateDifference and a number.",
    wrong: "{{ifCondition claim.block_states.incident_date.value '<' claim.policy.start_date}}",
    right: "{{dateBefore claim.block_states.incident_date.value claim.policy.start_date}}",
    why: "What is not a number is neither smaller nor larger, so the condition is never decided.",
  },
];
