import { ruleCase } from "../../../../support/rule-case.ts";
import { bankOf, paying, payout, share, toBeneficiary, total, whole } from "./fixture.ts";

const at = { pointer: "/blocks/1/block/payee/amount" };
const kind = { type: "radio", key: "kind", title: "Kind", options: ["a", "b"].map((key) => ({ key, value: key })) };
const differing = (amount: string | number, payee: string | number): object =>
  paying(payout({ amount }, { amount: payee }));

ruleCase("CB2304", {
  fails: [
    {
      name: "a whole beside a share",
      module: paying(payout({}, { amount: share(0), payment_details: bankOf("claim.policy") })),
      finds: [{ ...at, at: `"${share(0)}"`, params: { block: "payout" } }],
    },
    {
      name: "the shares of two people",
      module: paying(toBeneficiary(0, {}, { amount: share(1) })),
      finds: [{ ...at, at: `"${share(1)}"` }],
    },
    {
      name: "two constants",
      module: differing("100000", 10000),
      finds: [{ ...at, at: "10000" }],
    },
    {
      name: "a constant beside a formula",
      module: differing(whole, "100000"),
      finds: [{ ...at, at: '"100000"' }],
    },
    {
      name: "two parts that allocate splits off",
      module: differing(
        `{{allocate ${total} claim.policy.beneficiaries 0 'percentage'}}`,
        `{{allocate ${total} claim.policy.beneficiaries 1 'percentage'}}`,
      ),
      finds: [{ ...at, at: `"{{allocate ${total} claim.policy.beneficiaries 1 'percentage'}}"` }],
    },
    {
      name: "a formula that is rounded in one place only",
      module: differing(share(0), `{{round (percent ${total} claim.policy.beneficiaries.0.percentage)}}`),
      finds: [{ ...at, at: `"{{round (percent ${total} claim.policy.beneficiaries.0.percentage)}}"` }],
    },
    {
      name: "a misspelt field and another formula",
      module: differing("{{add 1 claim.policy.sum_assured}}", "{{add 2 claim.policy.sum_asured}}"),
      finds: [{ ...at, at: '"{{add 2 claim.policy.sum_asured}}"' }],
    },
    {
      name: "a difference for one option only",
      module: {
        blocks: [
          kind,
          payout(
            { amount: "{{#ifEquals claim.block_states.kind.option_key 'a'}}100{{else}}200{{/ifEquals}}" },
            { amount: "200" },
          ),
        ],
      },
      finds: [{ ...at, at: '"200"' }],
    },
  ],
  passes: [
    { name: "one formula twice", module: paying(payout()) },
    {
      name: "a field that is misspelt in one of them, which is the mistake",
      module: differing("{{add 1 claim.policy.sum_assured}}", "{{add 1 claim.policy.sum_asured}}"),
    },
    {
      name: "an option that is misspelt in one of them, which is the mistake",
      module: {
        blocks: [
          kind,
          payout(
            { amount: "{{#ifEquals claim.block_states.kind.option_key 'a'}}100{{else}}200{{/ifEquals}}" },
            { amount: "{{#ifEquals claim.block_states.kind.option_key 'aa'}}100{{else}}200{{/ifEquals}}" },
          ),
        ],
      },
    },
    { name: "a number and its text", module: differing("100000", 100000) },
    {
      name: "two ways to write an index, an argument and a percentage",
      module: differing(
        `{{ divide (multiply ${total}  claim.policy.beneficiaries.[0].percentage) 100}}`,
        `{{percent ${total} claim.policy.beneficiaries.0.percentage}}`,
      ),
    },
    { name: "two orders of factors", module: differing(`{{multiply ${total} 2}}`, `{{multiply 2 ${total}}}`) },
    {
      name: "formulas that always give the same",
      module: differing(`{{add ${total} ${total}}}`, `{{multiply ${total} 2}}`),
    },
    {
      name: "formulas that differ only where there is no value",
      module: differing(whole, `{{#if ${total}}}${whole}{{else}}0{{/if}}`),
    },
    {
      name: "formulas that agree for every option",
      module: {
        blocks: [
          kind,
          payout(
            { amount: "{{#ifEquals claim.block_states.kind.option_key 'a'}}100{{else}}200{{/ifEquals}}" },
            { amount: "{{#ifEquals claim.block_states.kind.option_key 'b'}}200{{else}}100{{/ifEquals}}" },
          ),
        ],
      },
    },
    {
      name: "a block that does not exist, which is the mistake",
      module: differing(whole, "{{claim.block_states.benefits.value}}"),
    },
    {
      name: "a field that the block's type does not have",
      module: differing(whole, "{{claim.block_states.benefit.option_key}}"),
    },
    { name: "a formula that cannot be read", module: differing(whole, "{{divide") },
    { name: "formulas with the clock", module: differing("{{dateNow}}", "100") },
    { name: "amounts that are no numbers", module: differing("a", "b") },
  ],
});
