import { ruleCase } from "../../../../support/rule-case.ts";
import { saying, showing } from "./blocks.ts";

const samples = {
  policies: {
    first: {
      policy_id: "1",
      module: { excess: 100, cover: { theft: true }, lives: [{ name: "A" }, { age: 3 }], notes: [] },
    },
    second: { policy_id: "2", module: { excess: 100, voucher: "x" } },
  },
};
const policy_module_schema = {
  type: "object",
  properties: {
    excess: { type: "integer" },
    free: { type: "object", additionalProperties: true },
    open: { type: "object", properties: { known: {} }, additionalProperties: { type: "string" } },
    lives: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
  },
};

ruleCase("CB2114", {
  fails: [
    {
      name: "a field that no sample has",
      module: { ...saying("{{claim.policy.module.replacement_value}}"), samples },
      finds: [
        {
          pointer: "/blocks/0/markdown",
          at: "claim.policy.module.replacement_value",
          params: { holder: "claim.policy.module", field: "replacement_value", where: "any sample policy" },
        },
      ],
    },
    {
      name: "a misspelt field deep inside",
      module: { ...showing({ "===": [{ var: "claim.policy.module.cover.thef" }, true] }), samples },
      finds: [
        {
          pointer: "/blocks/0/show_if/===/0/var",
          at: '"claim.policy.module.cover.thef"',
          params: { holder: "claim.policy.module.cover", nearest: "theft", where: 'the sample policy "first"' },
        },
      ],
    },
    {
      name: "a field that the module's schema does not have, even where it is tested",
      module: { ...showing("{{ifIsDefined claim.policy.module.exces}}"), policy_module_schema },
      finds: [
        {
          pointer: "/blocks/0/show_if",
          at: "claim.policy.module.exces",
          params: { where: "the schema of the module's data", nearest: "excess" },
        },
      ],
    },
    {
      name: "a field that no item in a sample has, also where the list itself may be missing",
      module: {
        ...saying(
          "{{claim.policy.module.lives.0.nam}}{{#each claim.policy.module.lives}}{{surname}}{{/each}}{{#if claim.policy.module.cover}}{{claim.policy.module.cover.fire}}{{/if}}",
        ),
        samples,
      },
      finds: [
        { pointer: "/blocks/0/markdown", at: "claim.policy.module.lives.0.nam", fixed: ["name"] },
        { pointer: "/blocks/0/markdown", at: "surname" },
        { pointer: "/blocks/0/markdown", at: "claim.policy.module.cover.fire" },
      ],
    },
    {
      name: "a field of an item that the schema does not have",
      module: { ...saying("{{claim.policy.module.lives.0.surname}}"), policy_module_schema },
      finds: [{ pointer: "/blocks/0/markdown", at: "claim.policy.module.lives.0.surname" }],
    },
  ],
  passes: [
    {
      name: "fields that a sample has",
      module: { ...saying("{{claim.policy.module.excess}} {{claim.policy.module.voucher}}"), samples },
    },
    { name: "a field of another item", module: { ...saying("{{claim.policy.module.lives.4.age}}"), samples } },
    {
      name: "an item of a list that is empty in the sample",
      module: { ...saying("{{claim.policy.module.notes.0.text}}"), samples },
    },
    {
      name: "a field that the schema has",
      module: { ...saying("{{claim.policy.module.lives.0.name}}"), samples, policy_module_schema },
    },
    {
      name: "what the schema leaves open",
      module: { ...saying("{{claim.policy.module.free.x}} {{claim.policy.module.open.y}}"), policy_module_schema },
    },
    {
      name: "a sample's field that the schema forgot",
      module: { ...saying("{{claim.policy.module.voucher}}"), samples, policy_module_schema },
    },
    {
      name: "a field that the module knows to be optional",
      module: {
        ...saying("{{#ifIsDefined claim.policy.module.rider}}{{claim.policy.module.rider.name}}{{/ifIsDefined}}"),
        samples,
      },
    },
    {
      name: "samples that nobody filled in",
      module: {
        ...saying("{{claim.policy.module.x}}"),
        samples: {
          policies: {
            stock: { policy_id: "1", module: { type: "example_module_type", key: "value" } },
            empty: { policy_id: "2", module: {} },
          },
        },
      },
    },
    { name: "a module without samples and schema", module: saying("{{claim.policy.module.anything}}") },
    {
      name: "a schema that refers elsewhere",
      module: { ...saying("{{claim.policy.module.x}}"), policy_module_schema: { $ref: "#/x", properties: {} } },
    },
  ],
});
