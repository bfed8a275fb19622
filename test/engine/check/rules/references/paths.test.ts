import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, saying, showing } from "./blocks.ts";

ruleCase("CB2117", {
  fails: [
    {
      name: "a status without quotes",
      module: showing("{{ifCondition claim.approval_status '===' approved}}"),
      finds: [{ pointer: "/blocks/0/show_if", at: "approved", params: { text: "approved" }, fixed: ["'approved'"] }],
    },
    {
      name: "an option of a block without quotes",
      module: showing("{{ifEquals claim.block_states.cause.option_key theft}}", cause),
      finds: [{ pointer: "/blocks/1/show_if", at: "theft" }],
    },
    {
      name: "a kind of payee in braces",
      module: saying("{{ policyholder }}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "policyholder", fixed: ["policyholder"] }],
    },
    {
      name: "true and false in braces, and a status that is a whole condition",
      module: {
        blocks: ["{{true}}", "{{false}}", "{{approved}}"].map((show_if, index) => ({
          show_if,
          block: { type: "divider", key: `line_${index}` },
        })),
      },
      finds: [
        { pointer: "/blocks/0/show_if", at: "true", fixed: ["true"] },
        { pointer: "/blocks/1/show_if", at: "false", fixed: ["false"] },
        { pointer: "/blocks/2/show_if", at: "approved", fixed: [] },
      ],
    },
    {
      name: "a status that JSON Logic is told to look up",
      module: showing({ "===": [{ var: "claim.claim_status" }, { var: "open" }] }),
      finds: [{ pointer: "/blocks/0/show_if/===/1/var", at: '"open"' }],
    },
  ],
  passes: [
    { name: "a status in quotes", module: showing("{{ifCondition claim.approval_status '===' 'approved'}}") },
    { name: "a field of an item", module: saying("{{#each claim.policy.beneficiaries}}{{relationship}}{{/each}}") },
    {
      name: "a block parameter",
      module: saying("{{#each claim.policy.beneficiaries as |spouse|}}{{spouse.email}}{{/each}}"),
    },
  ],
});

ruleCase("CB2118", {
  fails: [
    {
      name: "a text in the quotes of a text processor",
      module: showing("{{ifEquals claim.claim_status ‘open’}}"),
      finds: [{ pointer: "/blocks/0/show_if", at: "‘open’", params: { nearest: "'open'" }, fixed: ["'open'"] }],
    },
    {
      name: "the policy by itself",
      module: saying("{{dateFormat policy.start_date format='YYYY'}}"),
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "policy.start_date",
          params: { path: "policy.start_date", nearest: "claim.policy.start_date" },
          fixed: ["claim.policy.start_date"],
        },
      ],
    },
    {
      name: "a field of the claim by itself, in JSON Logic",
      module: showing({ "===": [{ var: "claim_status" }, "open"] }),
      finds: [
        { pointer: "/blocks/0/show_if/===/0/var", at: '"claim_status"', params: { nearest: "claim.claim_status" } },
      ],
    },
    {
      name: "a helper that is not called",
      module: saying("{{formatDate dateNow 'DD MMM YYYY'}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "dateNow", fixed: ["(dateNow)"] }],
    },
    {
      name: "a name that is nothing",
      module: saying("{{application.status}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "application.status", fixed: [] }],
    },
    {
      name: "the policy from the root",
      module: saying("{{#each claim.policy.beneficiaries}}{{@root.policy.policy_number}}{{/each}}"),
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "@root.policy.policy_number",
          fixed: ["@root.claim.policy.policy_number"],
        },
      ],
    },
  ],
  passes: [
    { name: "the flag that documents have", module: saying("{{#if sandbox}}Test{{/if}} {{#sandbox}}Test{{/sandbox}}") },
    { name: "paths from the claim", module: saying("{{claim.policy.start_date}} {{dateNow}}") },
    {
      name: "a text without quotes, which is another mistake",
      module: showing("{{ifEquals claim.claim_status open}}"),
    },
    { name: "the whole scope", module: saying("{{#with this}}{{claim.claim_number}}{{/with}}") },
  ],
});

ruleCase("CB2123", {
  fails: [
    {
      name: "the claim inside a loop",
      module: saying("{{#each claim.policy.beneficiaries}}{{claim.claim_number}}{{/each}}"),
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "claim.claim_number",
          params: { path: "claim.claim_number" },
          fixed: ["@root.claim.claim_number"],
        },
      ],
    },
    {
      name: "the claim inside `some`",
      module: showing({
        some: [
          { var: "claim.policy.beneficiaries" },
          { "===": [{ var: "first_name" }, { var: "claim.claimant.first_name" }] },
        ],
      }),
      finds: [{ pointer: "/blocks/0/show_if/some/1/===/1/var", at: '"claim.claimant.first_name"', fixed: [] }],
    },
  ],
  passes: [
    {
      name: "the claim from the root",
      module: saying("{{#each claim.policy.beneficiaries}}{{@root.claim.claim_number}}{{/each}}"),
    },
    { name: "the same context again", module: saying("{{#with this}}{{claim.claim_number}}{{/with}}") },
    { name: "one level up", module: saying("{{#each claim.policy.beneficiaries}}{{../claim.claim_number}}{{/each}}") },
    {
      name: "a section that may be a test",
      module: saying("{{#claim.app_data.urgent}}{{claim.claim_number}}{{/claim.app_data.urgent}}"),
    },
    {
      name: "a field of the item that is called claim",
      module: saying("{{#each claim.app_data.earlier}}{{claim.outcome}}{{/each}}"),
    },
  ],
});
