import type { CodeRow } from "../code-row.ts";

/** What the rules about order in a module find. */
export const hygieneCodes: readonly CodeRow[] = [
  {
    code: "CB2401",
    name: "number-as-text",
    severity: "warning",
    title: "A number is written as text",
    message: 'The {property} "{text}" is a text, not a number.',
    help: "Leave out the quotes.",
    wrong: 'min: "1"',
    right: "min: 1",
    why: "The format asks for a number here. A text is read as one today, but other tools compare texts letter by letter.",
  },
  {
    code: "CB2406",
    name: "unused-fulfillment-type",
    severity: "info",
    title: "No block uses the fulfillment type",
    message: 'No block requests the fulfillment type "{type}".',
    help: "Add a fulfillment_request block that uses it, or remove it.",
    wrong: "fulfillmentTypes:\n  - {key: rental, label: Rental bicycle, fulfillmentData: {}}\nblocks: []",
    right: "fulfillmentTypes: []\nblocks: []",
    why: "A benefit that is declared and that no block can request is never delivered.",
  },
  {
    code: "CB2407",
    name: "unused-named-condition",
    severity: "info",
    title: "Nothing uses the named condition",
    message: 'No block and no other condition uses "{name}".',
    help: "Use it where it was meant, or remove it.",
    wrong: 'conditions:\n  has_excess: "{{ifIsDefined claim.policy.module.excess}}"\nblocks: []',
    right: "conditions: {}\nblocks: []",
    why: "A condition that nothing uses decides nothing, which may not be what its author believes.",
  },
  {
    code: "CB2408",
    name: "mixed-date-formats",
    severity: "warning",
    title: "Dates in different formats are compared",
    message: "This date has the format {format}, and it is compared with one that has the format {other}.",
    help: "Compare dates as they are, without formatting one of them.",
    wrong:
      "{{#dateBetween (dateFormat claim.block_states.loss_date.value format='YYYYMMDD') claim.policy.start_date claim.policy.end_date}}…",
    right: "{{#dateBetween claim.block_states.loss_date.value claim.policy.start_date claim.policy.end_date}}…",
    why: "Whether such a comparison works depends on who reads the two formats. As texts they are never equal, and a formatted date has lost its time of day.",
  },
  {
    code: "CB2409",
    name: "text-and-threshold-disagree",
    severity: "info",
    title: "The text and the condition name different periods",
    message: "The text says {said} {unit}, but {where} {meant}.",
    help: "Make the two agree, or print the number from where it is decided.",
    wrong:
      "show_if: \"{{ifCondition (dateDifference claim.created_at claim.policy.start_date measurement='days') '<' 14}}\"\nblock: {type: alert, key: a, color: warning, markdown: Within the first 30 days.}",
    right:
      "show_if: \"{{ifCondition (dateDifference claim.created_at claim.policy.start_date measurement='days') '<' 30}}\"\nblock: {type: alert, key: a, color: warning, markdown: Within the first 30 days.}",
    why: "People act on what the text says, and the module on what the condition says.",
  },
  {
    code: "CB2410",
    name: "unreachable-option",
    severity: "info",
    title: "Nothing leads to the option",
    message: 'No choice on the form gives the option "{option}" of "{parameter}".',
    help: "Offer it in the dropdown or radio that the parameter is read from, or take it away.",
    wrong:
      'valueOptions: {"10000": R100, "20000": R200}\n# the only block that gives it\noptions:\n  - {key: "10000", value: R100}',
    right: 'options:\n  - {key: "10000", value: R100}\n  - {key: "20000", value: R200}',
    why: "An option that was forgotten on the form is a benefit that is sold and that nobody can ask for.",
  },
];
