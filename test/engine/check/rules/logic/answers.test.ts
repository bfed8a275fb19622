import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, first, moduleOf, written } from "./blocks.ts";

const at = (property: string): string => `/blocks/${first}/${property}`;
const required = (condition: unknown): object => moduleOf(alert("a", { required_if: condition }));

ruleCase("CB2207", {
  fails: [
    {
      name: "a comparison with null",
      module: required({
        or: [{ "===": [{ var: "claim.policy.limit" }, null] }, { "!!": { var: "claim.policy.module.vip" } }],
      }),
      finds: [
        {
          pointer: at("required_if/or/0/==="),
          at: written(at("required_if/or/0/==="), [{ var: "claim.policy.limit" }, null]),
          params: {
            reason: "a comparison with no value has no answer, and ifIsDefined asks whether there is one",
          },
        },
      ],
    },
    {
      name: "a comparison with null in a template, and offers the question that was meant",
      module: required("{{or (ifCondition claim.policy.limit '!==' null) claim.policy.module.vip}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "ifCondition claim.policy.limit '!==' null",
          fixed: ["ifIsDefined", ""],
        },
      ],
    },
    {
      name: "the order of a date and a text",
      module: required("{{ifCondition claim.created_at '>' '2026-01-01'}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "ifCondition claim.created_at '>' '2026-01-01'",
          params: { reason: '"2026-01-01" is no number, and only numbers have an order' },
        },
      ],
    },
    {
      name: "a number in the place of a condition",
      module: required("{{dateDifference claim.created_at claim.policy.start_date}}"),
      finds: [{ pointer: at("required_if"), at: "dateDifference claim.created_at claim.policy.start_date" }],
    },
  ],
  passes: [
    {
      name: "the order of numbers and of texts that say numbers",
      module: moduleOf(
        alert("a", { required_if: "{{ifCondition claim.policy.limit '>' '100'}}" }),
        alert("b", { required_if: "{{ifCondition claim.policy.limit '>' claim.policy.other}}" }),
      ),
    },
    { name: "the question whether there is a value", module: required("{{ifIsNotDefined claim.policy.limit}}") },
    { name: "a field that may say true or false", module: required("{{claim.policy.module.vip}}") },
    { name: "null that is passed on", module: required("{{default claim.policy.module.vip null}}") },
  ],
});

ruleCase("CB2209", {
  fails: [
    {
      name: "words instead of true and false, once",
      module: required("{{#if claim.policy.module.vip}}yes{{else}}no{{/if}}"),
      finds: [{ pointer: at("required_if"), at: "yes", params: { reason: '"yes" is neither true nor false' } }],
    },
    {
      name: "a misspelt true",
      module: required("{{#if claim.policy.module.vip}}ture{{else}}false{{/if}}"),
      finds: [{ pointer: at("required_if"), at: "ture" }],
    },
    {
      name: "answers that are printed one after another",
      module: required("{{ifEquals claim.claim_status 'open'}}{{#if claim.policy.limit}}true{{else}}false{{/if}}"),
      finds: [
        {
          pointer: at("required_if"),
          at: "{{ifEquals claim.claim_status 'open'}}{{#if claim.policy.limit}}true{{else}}false{{/if}}",
        },
      ],
    },
    {
      name: "an operator between two mustaches",
      module: required("{{claim.policy.a}} && {{claim.policy.b}}"),
      finds: [{ pointer: at("required_if"), at: " && ", params: { reason: '"&&" is neither true nor false' } }],
    },
    {
      name: "YAML's other yes",
      module: `blocks:\n  - required_if: yes\n    block: {type: alert, key: a, color: info, markdown: Hi}`,
      finds: [{ pointer: "/blocks/0/required_if", at: "yes" }],
    },
  ],
  passes: [
    {
      name: "branches of which at most one prints anything",
      module: required(
        "{{#ifEquals claim.claim_status 'open'}}true{{/ifEquals}}{{#ifEquals claim.claim_status 'closed'}}true{{/ifEquals}}",
      ),
    },
    {
      name: "true, false and nothing, with space around them",
      module: moduleOf(
        alert("a", { required_if: " {{#if claim.policy.module.vip}} true {{/if}} " }),
        alert("b", { required_if: "false" }),
      ),
    },
    { name: "pieces that may come to true", module: required("tr{{claim.policy.end}}") },
    {
      name: "texts that are values of a rule",
      module: required({ if: [{ var: "claim.policy.a" }, "yes", { var: "claim.policy.b" }] }),
    },
    {
      name: "words in a text",
      module: {
        blocks: [
          { block: { type: "markdown", key: "m", markdown: "{{#if claim.policy.module.vip}}yes{{else}}no{{/if}}" } },
        ],
      },
    },
  ],
});
