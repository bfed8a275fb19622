import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, incident, loss, payout, reported, showing, story } from "../references/blocks.ts";

const age = { type: "input.number", key: "age", title: "Age" };

ruleCase("CB2152", {
  fails: [
    {
      name: "a decision where the stage is read",
      module: showing("{{ifCondition claim.claim_status '===' 'approved'}}"),
      finds: [
        { pointer: "/blocks/0/show_if", at: "'approved'", params: { field: "claim.claim_status", value: "approved" } },
      ],
    },
    {
      name: "a misspelt decision in a list",
      module: showing({ in: [{ var: "claim.approval_status" }, ["approved", "good_will"]] }),
      finds: [
        {
          pointer: "/blocks/0/show_if/in/1/1",
          at: '"good_will"',
          params: { nearest: "goodwill" },
          fixed: ["goodwill"],
        },
      ],
    },
    {
      name: "a status of a policy, a relationship and a billing frequency",
      module: showing({
        or: [
          { "===": [{ var: "claim.policy.status" }, "Active"] },
          { "===": [{ var: "claim.policy.beneficiaries.0.relationship" }, "child"] },
          { "!=": [{ var: "claim.policy.billing_frequency" }, "annually"] },
        ],
      }),
      finds: [
        { pointer: "/blocks/0/show_if/or/0/===/1", at: '"Active"', params: { nearest: "active" } },
        { pointer: "/blocks/0/show_if/or/1/===/1", at: '"child"' },
        { pointer: "/blocks/0/show_if/or/2/!=/1", at: '"annually"' },
      ],
    },
    {
      name: "a relationship in a loop",
      module: showing({ some: [{ var: "claim.policy.beneficiaries" }, { "===": [{ var: "relationship" }, "wife"] }] }),
      finds: [{ pointer: "/blocks/0/show_if/some/1/===/1", at: '"wife"' }],
    },
    {
      name: "the status of a request",
      module: showing("{{ifEquals claim.block_states.payout.status 'paid'}}", payout),
      finds: [{ pointer: "/blocks/1/show_if", at: "'paid'" }],
    },
  ],
  passes: [
    { name: "known statuses", module: showing("{{ifEquals claim.approval_status 'goodwill'}}") },
    {
      name: "the claimant's relationship, which is free text",
      module: showing("{{ifEquals claim.claimant.relationship 'neighbour'}}"),
    },
    { name: "an empty text", module: showing("{{ifEquals claim.policy.status ''}}") },
    {
      name: "an option, which is another mistake",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'x'}}", cause),
    },
  ],
});

ruleCase("CB2154", {
  fails: [
    {
      name: "a box that is compared with a text",
      module: showing("{{ifEquals claim.block_states.reported.value 'true'}}", reported),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "'true'",
          params: { kind: "true or false", value: "true", given: "the text" },
        },
      ],
    },
    {
      name: "a number that is compared with a text",
      module: showing({ "===": [{ var: "claim.block_states.age.value" }, "18"] }, age),
      finds: [{ pointer: "/blocks/1/show_if/===/1", at: '"18"' }],
    },
    {
      name: "an option that is compared with a number",
      module: showing({ in: [{ var: "claim.block_states.cause.option_key" }, [1, true]] }, cause),
      finds: [
        { pointer: "/blocks/1/show_if/in/1/0", at: "1" },
        { pointer: "/blocks/1/show_if/in/1/1", at: "true" },
      ],
    },
    {
      name: "an option whose key is a digit, compared with the number",
      module: showing("{{ifEquals claim.block_states.level.option_key 1}}", {
        ...cause,
        key: "level",
        options: [{ key: "1", value: "One" }],
      }),
      finds: [{ pointer: "/blocks/1/show_if", at: "1", fixed: ["'1'"] }],
    },
    {
      name: "a date that is compared with yes",
      module: showing("{{ifCondition claim.block_states.incident.value '!=' true}}", incident),
      finds: [{ pointer: "/blocks/1/show_if", at: "true" }],
    },
  ],
  passes: [
    { name: "a box and true", module: showing("{{ifEquals claim.block_states.reported.value true}}", reported) },
    { name: "an amount and a number", module: showing("{{ifCondition claim.block_states.loss.value '===' 0}}", loss) },
    {
      name: "a number and its text, loosely",
      module: showing("{{ifCondition claim.block_states.age.value '==' '18'}}", age),
    },
    {
      name: "what people typed and a number, loosely",
      module: showing("{{ifCondition claim.block_states.story.value '==' 18}}", story),
    },
    {
      name: "a date and a text",
      module: showing("{{ifEquals claim.block_states.incident.value '2024-01-01'}}", incident),
    },
    { name: "own data of the product", module: showing("{{ifEquals claim.policy.module.active 'true'}}") },
    {
      name: "a comparison with no value",
      module: showing("{{ifCondition claim.block_states.age.value '===' null}}", age),
    },
  ],
});

const samples = {
  policies: { first: { policy_id: "1", module: { cover: "Yes", lives: [{ sex: "male" }, { sex: "Female" }] } } },
};

ruleCase("CB2158", {
  fails: [
    {
      name: "a small letter where the sample has a capital",
      module: { ...showing("{{ifEquals claim.policy.module.cover 'yes'}}"), samples },
      finds: [
        {
          pointer: "/blocks/0/show_if",
          at: "'yes'",
          params: { field: "claim.policy.module.cover", sample: "first", nearest: "Yes" },
        },
      ],
    },
    {
      name: "another spelling in JSON Logic",
      module: { ...showing({ "===": [{ var: "claim.policy.module.lives.0.sex" }, "female"] }), samples },
      finds: [{ pointer: "/blocks/0/show_if/===/1", at: '"female"' }],
    },
  ],
  passes: [
    { name: "the sample's text", module: { ...showing("{{ifEquals claim.policy.module.cover 'Yes'}}"), samples } },
    {
      name: "another text, which other policies may have",
      module: { ...showing("{{ifEquals claim.policy.module.cover 'No'}}"), samples },
    },
    {
      name: "a text that a second item has",
      module: { ...showing("{{ifEquals claim.policy.module.lives.0.sex 'Female'}}"), samples },
    },
  ],
});
