import { payoutBlock } from "./payout-block.ts";

const death = "claim.block_states.date_of_death.value";
const start = "claim.policy.start_date";
const cause = "claim.block_states.cause_of_death.option_key";
const relationship = "claim.block_states.relationship.option_key";

const claimed: readonly object[] = [
  {
    block: {
      type: "heading",
      key: "claim_heading",
      title: "Claim {{claim.claim_number}} on policy {{claim.policy.policy_number}}",
    },
  },
  {
    show_if: "{{ifCondition claim.policy.status '!==' 'active'}}",
    block: {
      type: "alert",
      key: "policy_alert",
      color: "danger",
      markdown:
        "The policy is {{lowerCase (toStartCase claim.policy.status)}} since {{dateFormat claim.policy.updated_at format='D MMMM YYYY'}}.",
    },
  },
  {
    block: {
      type: "input.text",
      key: "first_name",
      title: "First name of the deceased",
      description:
        "The life insured is {{claim.policy.module.main_member.first_name}} {{claim.policy.module.main_member.last_name}}.",
      max_length: 60,
    },
  },
  { block: { type: "input.text", key: "last_name", title: "Last name of the deceased", max_length: 60 } },
  { block: { type: "input.text", key: "id_number", title: "Identity number", min_length: 6, max_length: 20 } },
  {
    block: {
      type: "dropdown",
      key: "relationship",
      title: "Relationship to the life insured",
      options: [
        { key: "self", value: "The life insured" },
        { key: "spouse", value: "Spouse" },
        { key: "son", value: "Son" },
        { key: "daughter", value: "Daughter" },
        { key: "parent", value: "Parent" },
      ],
    },
  },
  {
    show_if: `{{if (ifCondition ${relationship} '===' 'son') '||' (ifCondition ${relationship} '===' 'daughter')}}`,
    block: { type: "input.date", key: "child_birth_date", title: "Date of birth of the child", max: `{{${death}}}` },
  },
];

const incident: readonly object[] = [
  {
    block: {
      type: "input.date",
      key: "date_of_death",
      title: "Date of death",
      description: `Cover started on {{dateFormat ${start} format='D MMMM YYYY'}}.`,
      max: "{{claim.created_at}}",
    },
  },
  {
    show_if: `{{if (dateDifference ${death} ${start}) '<' 0}}`,
    block: {
      type: "alert",
      key: "before_cover",
      color: "danger",
      markdown: "The death is before the start of cover.",
    },
  },
  {
    show_if: `{{#dateBetween ${death} ${start} (dateAdd ${start} months=6) includeStart=true}}{{ifCondition ${cause} '===' 'natural'}}{{else}}false{{/dateBetween}}`,
    block: {
      type: "alert",
      key: "waiting_period",
      color: "warning",
      markdown: `A natural death is covered from {{dateFormat (dateAdd ${start} months=6) format='D MMMM YYYY'}}.`,
    },
  },
  {
    show_if: `{{if (dateDifference claim.created_at ${death}) '>' 90}}`,
    block: {
      type: "alert",
      key: "late_claim",
      color: "warning",
      markdown: "Reported more than 90 days after the death; ask why.",
    },
  },
  {
    show_if: `{{dateAfter ${death} claim.created_at}}`,
    block: {
      type: "alert",
      key: "future_death",
      color: "danger",
      markdown: `The date of death, {{dateFormat ${death} format='D MMMM YYYY'}}, is after the claim was made.`,
    },
  },
  {
    block: {
      type: "radio",
      key: "cause_of_death",
      title: "Cause of death",
      options: [
        { key: "natural", value: "Natural" },
        { key: "accidental", value: "Accidental" },
      ],
    },
  },
  {
    show_if: `{{ifCondition ${cause} '===' 'accidental'}}`,
    required_if: `{{ifCondition ${cause} '===' 'accidental'}}`,
    block: { type: "input.text", key: "police_case", title: "Police case number", max_length: 40 },
  },
  {
    show_if: `{{#ifEquals ${cause} 'accidental'}}true{{else}}false{{/ifEquals}}`,
    block: { type: "input.paragraph", key: "circumstances", title: "What happened", max_length: 2000 },
  },
];

const doctorAndParlour: readonly object[] = [
  { block: { type: "heading", key: "doctor_heading", title: "Doctor" } },
  {
    block: {
      type: "group",
      key: "doctor",
      title: "Who certified the death",
      collapsible: true,
      blocks: [
        { block: { type: "input.text", key: "doctor_first_name", title: "First name", max_length: 60 } },
        { block: { type: "input.text", key: "doctor_last_name", title: "Last name", max_length: 60 } },
        { block: { type: "input.text", key: "doctor_telephone", title: "Telephone", min_length: 10, max_length: 15 } },
        { block: { type: "input.text", key: "doctor_practice", title: "Practice number", max_length: 20 } },
        { block: { type: "input.date", key: "certified_on", title: "Certified on" } },
      ],
    },
  },
  { block: { type: "divider", key: "parlour_divider" } },
  { block: { type: "input.text", key: "parlour", title: "Funeral parlour", max_length: 80 } },
  { block: { type: "input.text", key: "parlour_telephone", title: "Telephone of the parlour", max_length: 15 } },
  { block: { type: "input.date", key: "funeral_date", title: "Date of the funeral" } },
  { block: { type: "input.time", key: "funeral_time", title: "Time of the funeral" } },
  { block: { type: "checkbox", key: "identity_received", title: "Identity document received", default_value: false } },
  { block: { type: "checkbox", key: "bank_letter_received", title: "Bank letters received", default_value: false } },
  { block: { type: "input.paragraph", key: "assessor_notes", title: "Notes of the assessor", max_length: 2000 } },
];

const decision: readonly object[] = [
  {
    block: { type: "checkbox", key: "certificate_received", title: "Death certificate received", default_value: false },
  },
  {
    block: {
      type: "input.currency",
      key: "claimed_amount",
      title: "Amount claimed",
    },
  },
  {
    show_if: "{{ifIsDefined claim.block_states.claimed_amount.value}}",
    block: {
      type: "input.currency",
      key: "approved_benefit",
      title: "Benefit approved",
      description:
        "{{claim.policy.sum_assured}} cents at most, {{#if claim.block_states.certificate_received.value}}with{{else}}without{{/if}} a certificate",
    },
  },
  {
    show_if: "{{and (gt claim.block_states.approved_benefit.value 0) claim.block_states.certificate_received.value}}",
    block: {
      type: "markdown",
      key: "split",
      markdown:
        "Shares:\n\n{{#each claim.policy.beneficiaries}}- {{first_name}} {{last_name}}: {{percentage}} %{{#unless @last}},{{/unless}}\n{{/each}}",
    },
  },
  {
    show_if: "{{ifCondition claim.claim_status '===' 'pending_payout'}}",
    block: {
      type: "markdown",
      key: "decision_summary",
      markdown:
        "Released on {{dateFormat claim.updated_at format='YYYY-MM-DD'}}: {{formatCurrency claim.block_states.approved_benefit.value}} for {{upperCase claim.policy.policy_number}}.",
    },
  },
];

export const blocks: readonly object[] = [
  ...claimed,
  ...incident,
  ...doctorAndParlour,
  ...decision,
  payoutBlock(0, "Payout to the first beneficiary"),
  payoutBlock(1, "Payout to the second beneficiary"),
  payoutBlock(2, "Payout to the third beneficiary"),
  payoutBlock(3, "Payout to the fourth beneficiary"),
];
