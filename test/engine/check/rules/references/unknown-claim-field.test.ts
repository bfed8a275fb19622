import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, saying, showing } from "./blocks.ts";

ruleCase("CB2109", {
  fails: [
    {
      name: "a misspelt field",
      module: showing("{{ifEquals claim.aproval_status 'approved'}}"),
      finds: [
        {
          pointer: "/blocks/0/show_if",
          at: "claim.aproval_status",
          params: { holder: "claim", field: "aproval_status", nearest: "approval_status" },
          fixed: ["approval_status"],
        },
      ],
    },
    {
      name: "a misspelt field in JSON Logic",
      module: showing({ "===": [{ var: "claim.state" }, "open"] }),
      finds: [{ pointer: "/blocks/0/show_if/===/0/var", at: '"claim.state"' }],
    },
    {
      name: "misspelt block states",
      module: saying("{{claim.block_state.cause.option_value}}", cause),
      finds: [
        {
          pointer: "/blocks/1/markdown",
          at: "claim.block_state.cause.option_value",
          params: { nearest: "block_states" },
        },
      ],
    },
    {
      name: "a part of a text",
      module: saying("{{claim.created_at.day}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "claim.created_at.day", params: { holder: "claim.created_at" } }],
    },
    {
      name: "a field of a list instead of one of its items",
      module: saying("{{claim.policy.beneficiaries.first_name}}"),
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "claim.policy.beneficiaries.first_name",
          params: { field: "first_name", nearest: "0.first_name" },
        },
      ],
    },
    {
      name: "what stands elsewhere: below the block states, the policy, or under a longer name",
      module: showing(
        "{{and (eq claim.cause.option_key 'theft') (gt claim.sum_assured 5) (eq claim.status 'open') (eq claim.claimant.relation 'x')}}",
        cause,
      ),
      finds: [
        { pointer: "/blocks/1/show_if", at: "claim.cause.option_key", fixed: ["block_states.cause"] },
        { pointer: "/blocks/1/show_if", at: "claim.sum_assured", fixed: ["policy.sum_assured"] },
        { pointer: "/blocks/1/show_if", at: "claim.status", fixed: ["claim_status"] },
        { pointer: "/blocks/1/show_if", at: "claim.claimant.relation", fixed: ["relationship"] },
      ],
    },
  ],
  passes: [
    {
      name: "published fields",
      module: saying("{{claim.claim_number}} {{claim.policy.start_date}} {{claim.claimant.email}}"),
    },
    {
      name: "free data",
      module: saying("{{claim.app_data.benefits.amount}} {{claim.module_data.x}} {{claim.created_by.name}}"),
    },
    { name: "how long a list is", module: saying("{{claim.policy.beneficiaries.length}}") },
    { name: "fields of an item", module: saying("{{#each claim.policy.beneficiaries}}{{first_name}}{{/each}}") },
    { name: "what may be an object", module: saying("{{claim.policyholder.cellphone.number}}") },
    {
      name: "a section that may be a test or a loop",
      module: saying("{{#claim.policy}}{{policy_number}}{{/claim.policy}}"),
    },
  ],
});
