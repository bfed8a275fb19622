import type { CodeRow } from "../code-row.ts";

/** What the rules about fields of the claim, its policy and its people find. */
export const fieldCodes: readonly CodeRow[] = [
  {
    code: "CB2109",
    name: "unknown-claim-field",
    severity: "error",
    title: "A claim has no such field",
    message: '{holder} has no field "{field}".',
    help: "Correct the name. What people fill in stands below claim.block_states, and free data of integrations below claim.app_data.",
    wrong: "{{ifCondition claim.approval_state '===' 'approved'}}",
    right: "{{ifCondition claim.approval_status '===' 'approved'}}",
    why: "The fields of a claim are a closed list, so this one is missing for every claim and nothing that depends on it can happen.",
  },
  {
    code: "CB2113",
    name: "unknown-policy-field",
    severity: "warning",
    title: "No policy is known to have this field",
    message: 'Neither the format nor a sample has the field "{field}" of {holder}.',
    help: "Correct the name. If your policies do have the field, add it to a sample.",
    wrong: "{{formatCurrency claim.policy.sum_insured}}",
    right: "{{formatCurrency claim.policy.sum_assured}}",
    why: "A field that is not there is empty in a text, and refuses every payout that depends on it.",
  },
  {
    code: "CB2114",
    name: "unknown-module-field",
    severity: "warning",
    title: "The product's data has no such field",
    message: '{holder} has no field "{field}" in {where}.',
    help: "Correct the name. If policies of this product do have the field, add it to policy_module_schema or to a sample policy.",
    wrong:
      "policy_module_schema: {type: object, properties: {cover_amount: {type: integer}}}\nblocks:\n  - {type: markdown, key: cover, markdown: '{{formatCurrency claim.policy.module.replacement_value}}'}",
    right:
      "policy_module_schema: {type: object, properties: {cover_amount: {type: integer}}}\nblocks:\n  - {type: markdown, key: cover, markdown: '{{formatCurrency claim.policy.module.cover_amount}}'}",
    why: "Each product has its own data, and a block that was copied from another one reads fields that this one does not have. They are missing for every claim.",
  },
  {
    code: "CB2115",
    name: "beneficiary-beyond-maximum",
    severity: "warning",
    title: "No policy has that many beneficiaries",
    message:
      "A policy of this product has at most {maximum} beneficiaries, and indexes start at 0, so there is none at {index}.",
    help: "Leave out what is for this beneficiary, or raise settings.beneficiaries.max.",
    wrong:
      "settings: {beneficiaries: {max: 1}}\nblocks:\n  - {type: markdown, key: payee, markdown: '{{claim.policy.beneficiaries.1.first_name}}'}",
    right:
      "settings: {beneficiaries: {max: 1}}\nblocks:\n  - {type: markdown, key: payee, markdown: '{{claim.policy.beneficiaries.0.first_name}}'}",
    why: "Nothing that depends on this beneficiary can ever be shown or paid.",
  },
  {
    code: "CB2116",
    name: "default-reads-later-state",
    severity: "warning",
    title: "A default reads a state that is not there yet",
    message: 'The default of "{block}" reads "{read}", which {reason}.',
    help: "Read the policy, or a block that stands before this one and has a default.",
    wrong:
      "- {type: input.date, key: reported, title: Reported, default_value: '{{claim.block_states.incident.value}}'}\n- {type: input.date, key: incident, title: Incident}",
    right:
      "- {type: input.date, key: reported, title: Reported, default_value: '{{claim.created_at}}'}\n- {type: input.date, key: incident, title: Incident}",
    why: "Defaults are filled in once, when the claim is opened, from the first block to the last. Nobody has entered anything by then.",
  },
  {
    code: "CB2117",
    name: "path-meant-as-text",
    severity: "error",
    title: "A text without quotes is read as a field",
    message: "{text} without quotes is a field, and there is no field of that name.",
    help: "Put the text in quotes: '{text}'. A whole property that is a text needs no braces.",
    wrong: "{{ifCondition claim.approval_status '===' approved}}",
    right: "{{ifCondition claim.approval_status '===' 'approved'}}",
    why: "The field is missing for every claim, and a comparison with a missing value has no answer.",
  },
  {
    code: "CB2118",
    name: "path-outside-claim",
    severity: "error",
    title: "The path does not start at the claim",
    message: "Nothing is called {path} here: the paths of blocks start with claim.",
    help: "Start the path with claim, as in claim.policy.start_date. A text goes in quotes, and a helper as an argument in parentheses.",
    wrong: "{{dateFormat policy.start_date format='D MMMM YYYY'}}",
    right: "{{dateFormat claim.policy.start_date format='D MMMM YYYY'}}",
    why: "In documents and notifications the policy stands by itself. In blocks it is a part of the claim, so the shorter path is always missing.",
  },
  {
    code: "CB2123",
    name: "claim-inside-loop",
    severity: "warning",
    title: "The claim is looked for in the item of a loop",
    message: "Inside the loop {path} starts from the item, which has no claim.",
    help: "Start the path with @root in a template. JSON Logic cannot leave the item: compare outside of the loop.",
    wrong: "{{#each claim.policy.beneficiaries}}{{claim.claim_number}} {{first_name}}{{/each}}",
    right: "{{#each claim.policy.beneficiaries}}{{@root.claim.claim_number}} {{first_name}}{{/each}}",
    why: "Inside each and with every name starts from the item, so the path is missing although the claim has the field.",
  },
];
