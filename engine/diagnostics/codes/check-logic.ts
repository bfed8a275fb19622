import type { CodeRow } from "../code-row.ts";

/** What the rules about conditions find. */
export const logicCodes: readonly CodeRow[] = [
  {
    code: "CB2201",
    name: "constant-condition",
    severity: "warning",
    title: "A condition has the same answer for every claim",
    message: "This can never be {never}: {reason}.",
    help: "Check the comparisons and what joins them. If it is meant to have one answer, write true or false.",
    wrong:
      "required_if: \"{{ifCondition (ifCondition claim.block_states.cause.option_key '!==' 'fire') '||' (ifCondition claim.block_states.cause.option_key '!==' 'theft')}}\"",
    right:
      "required_if: \"{{ifCondition (ifCondition claim.block_states.cause.option_key '!==' 'fire') '&&' (ifCondition claim.block_states.cause.option_key '!==' 'theft')}}\"",
    why: "Nothing is both fire and theft, so one of the two differences always holds. Neither of them is said with and.",
  },
  {
    code: "CB2203",
    name: "show-and-hide",
    severity: "warning",
    title: "show_if and hide_if cancel out",
    message: 'The {type} "{block}" can never be shown: {reason}.',
    help: "Keep the condition that says what is meant, and remove the other.",
    wrong:
      "show_if: \"{{ifEquals claim.approval_status 'approved'}}\"\nhide_if: \"{{ifEquals claim.approval_status 'approved'}}\"",
    right: "show_if: \"{{ifEquals claim.approval_status 'approved'}}\"",
    why: "A block is shown where show_if holds and hide_if does not. Here no claim fulfils both.",
  },
  {
    code: "CB2204",
    name: "never-visible",
    severity: "warning",
    title: "A block can never be shown",
    message: 'The {type} "{block}" can never be shown: {reason}.',
    help: "Correct the condition, or write show_if: false on a block that only stores a value.",
    wrong:
      'show_if: { and: [{ "===": [{ var: claim.claim_status }, open] }, { "===": [{ var: claim.claim_status }, closed] }] }',
    right:
      'show_if: { or: [{ "===": [{ var: claim.claim_status }, open] }, { "===": [{ var: claim.claim_status }, closed] }] }',
    why: "The conditions of a block and of its group must hold together for one claim. For none they do, so nobody ever sees the block.",
  },
  {
    code: "CB2205",
    name: "repeated-condition",
    severity: "info",
    title: "A long condition is written out more than once",
    message: "The same condition is written out in {count} places.",
    help: "Define it once under conditions and write { condition: {name} } in its places.",
    wrong:
      '- show_if: { and: [{ "===": [{ var: claim.approval_status }, approved] }, …] }\n  block: …\n- show_if: { and: [{ "===": [{ var: claim.approval_status }, approved] }, …] }\n  block: …',
    right:
      'conditions:\n  payable: { and: [{ "===": [{ var: claim.approval_status }, approved] }, …] }\nblocks:\n  - show_if: { condition: payable }\n    block: …',
    why: "Copies drift apart: one day one of them is corrected and the others are forgotten, and an alert contradicts the payout beside it.",
  },
  {
    code: "CB2206",
    name: "never-actionable",
    severity: "error",
    title: "A disbursement can never be used",
    message: 'The {type} "{block}" can never be used: {reason}.',
    help: "Correct the condition. To switch a disbursement off, write disabled_if: true.",
    wrong: "disabled_if: \"{{ifNotEquals claim.claim_status 'closed'}}\"\nblock: { type: payout_request, … }",
    right: "disabled_if: \"{{ifNotEquals claim.claim_status 'pending_payout'}}\"\nblock: { type: payout_request, … }",
    why: "A disbursement needs show_if to be true, hide_if and disabled_if to be false, each of them known, and a claim that is not closed. No claim fulfils that, so nobody is ever paid.",
  },
  {
    code: "CB2207",
    name: "never-known",
    severity: "warning",
    title: "A comparison never has an answer",
    message: "Whether this is so can never be known: {reason}.",
    help: "Ask for a value with ifIsDefined, compare dates with dateBefore, dateAfter or dateDifference, and order numbers only.",
    wrong: 'show_if: { "===": [{ var: claim.block_states.excess.value }, null] }',
    right: 'show_if: "{{ifIsNotDefined claim.block_states.excess.value}}"',
    why: "A comparison with a value that is missing is unknown, and so is the order of what is no number. What is unknown shows nothing, hides nothing and pays nothing.",
  },
  {
    code: "CB2208",
    name: "redundant-hide",
    severity: "info",
    title: "hide_if repeats show_if",
    message: 'The hide_if of "{block}" is the opposite of its show_if and changes nothing.',
    help: "Remove one of the two, so that there is one condition to keep right.",
    wrong:
      "show_if: \"{{ifEquals claim.approval_status 'approved'}}\"\nhide_if: \"{{ifNotEquals claim.approval_status 'approved'}}\"",
    right: "show_if: \"{{ifEquals claim.approval_status 'approved'}}\"",
    why: "Who changes one of them and forgets the other gets a block that is never shown.",
  },
  {
    code: "CB2209",
    name: "condition-text",
    severity: "warning",
    title: "A condition gives a text that is neither true nor false",
    message: "A condition cannot give this: {reason}.",
    help: "Write true or false there. A comparison stands inside {{ }}.",
    wrong: 'show_if: "{{#if claim.policy.module.worldwide}}yes{{else}}no{{/if}}"',
    right: 'show_if: "{{#if claim.policy.module.worldwide}}true{{else}}false{{/if}}"',
    why: "Only true and false decide anything. Any other text counts as unknown, so that a block stays hidden and a payout cannot be used.",
  },
  {
    code: "CB2210",
    name: "gate-never-closes",
    severity: "error",
    title: "A condition never holds a disbursement back",
    message: 'The {name} of the {type} "{block}" holds nothing back: {reason}.',
    help: "Correct the condition. If nothing is to be held back, remove it.",
    wrong:
      "show_if: \"{{or (ifNotEquals claim.approval_status 'repudiated') (ifNotEquals claim.approval_status 'no_claim')}}\"\nblock: { type: payout_request, … }",
    right:
      "show_if: \"{{or (ifEquals claim.approval_status 'approved') (ifEquals claim.approval_status 'goodwill')}}\"\nblock: { type: payout_request, … }",
    why: "The condition reads as if it allowed some claims only, but it allows all of them: money may leave that its author meant to stop.",
  },
  {
    code: "CB2211",
    name: "shown-by-own-value",
    severity: "warning",
    title: "A block is hidden until it has a value",
    message: 'The {name} of "{block}" shows it only once it has a value, and nobody can enter one while it is hidden.',
    help: "Read another block's state here. If something else fills this block in, ignore this with that as the reason.",
    wrong:
      '- show_if: "{{ifIsDefined claim.block_states.case_number.value}}"\n  block: {type: input.text, key: case_number, title: Case number}',
    right:
      '- show_if: "{{ifEquals claim.block_states.reported.value true}}"\n  block: {type: input.text, key: case_number, title: Case number}',
    why: "The condition waits for what only the block itself could bring about, so the block stays hidden.",
  },
];
