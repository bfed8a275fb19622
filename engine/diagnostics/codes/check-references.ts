import type { CodeRow } from "../code-row.ts";
import { fieldCodes } from "./check-references-fields.ts";
import { referenceFormCodes } from "./check-references-forms.ts";
import { helperUseCodes } from "./check-references-helpers.ts";

/** What the rules about blocks, fields and helpers find. */
export const referenceCodes: readonly CodeRow[] = [
  {
    code: "CB2101",
    name: "duplicate-block-key",
    severity: "error",
    title: "Two blocks have the same key",
    message: 'The key "{key}" belongs to an earlier block.',
    help: "Give this block a key of its own and point the references that mean it to the new key.",
    wrong:
      "- {block: {type: input.date, key: date, title: Date of loss}}\n- {block: {type: input.date, key: date, title: Date reported}}",
    right:
      "- {block: {type: input.date, key: loss_date, title: Date of loss}}\n- {block: {type: input.date, key: report_date, title: Date reported}}",
    why: "A block's key names its state on the claim. Two blocks with one key would overwrite each other, and two payouts would share one request. The later block is withheld.",
  },
  {
    code: "CB2102",
    name: "missing-state-field",
    severity: "error",
    title: "A whole block state stands where a value of it is meant",
    message: 'This is the whole state of "{block}", not a value.',
    help: "Name the field of the state that you mean: .{field}.",
    wrong: 'show_if: {"===": [{var: claim.block_states.cause}, theft]}',
    right: 'show_if: {"===": [{var: claim.block_states.cause.option_key}, theft]}',
    why: "A state is an object. It equals no text, no calculation works with it, and as a text it reads [object Object].",
  },
  {
    code: "CB2103",
    name: "unknown-block-reference",
    severity: "error",
    title: "There is no block with this key",
    message: 'No block has the key "{key}".',
    help: "Correct the key, or add a block that has it.",
    wrong:
      "- {block: {type: input.date, key: incident_date, title: Date}}\n- {block: {type: markdown, key: note, markdown: '{{claim.block_states.date_of_incident.value}}'}}",
    right:
      "- {block: {type: input.date, key: incident_date, title: Date}}\n- {block: {type: markdown, key: note, markdown: '{{claim.block_states.incident_date.value}}'}}",
    why: "The value is never there: a text stays empty, a condition is never decided, and a payout that depends on it cannot be requested.",
  },
  {
    code: "CB2108",
    name: "wrong-state-field",
    severity: "error",
    title: "The state of the block has no such field",
    message: 'The state of "{block}" ({type}) has no field "{field}".',
    help: "The fields of its state are: {fields}. Radio buttons and dropdowns hold an option_key and an option_value, inputs a value, requests a status.",
    wrong:
      '- {block: {type: radio, key: cause, title: Cause, options: [{key: theft, value: Theft}]}}\n- show_if: {"===": [{var: claim.block_states.cause.value}, theft]}\n  block: {type: input.text, key: case_number, title: Case number}',
    right:
      '- {block: {type: radio, key: cause, title: Cause, options: [{key: theft, value: Theft}]}}\n- show_if: {"===": [{var: claim.block_states.cause.option_key}, theft]}\n  block: {type: input.text, key: case_number, title: Case number}',
    why: "What a state holds goes by the block's type. A field that it does not have is missing for every claim.",
  },
  ...fieldCodes,
  ...referenceFormCodes,
  ...helperUseCodes,
];
