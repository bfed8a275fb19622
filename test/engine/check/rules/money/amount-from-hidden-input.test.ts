import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, benefit, payout, released, total, whole } from "./fixture.ts";

const wanted = { type: "checkbox", key: "wanted", title: "Wanted", default_value: false };
const isWanted = "{{ifEquals claim.block_states.wanted.value true}}";
const both = { and: [{ condition: "wanted" }, { "===": [{ var: "claim.claim_status" }, "pending_payout"] }] };
const conditions = { wanted: { "===": [{ var: "claim.block_states.wanted.value" }, true] } };
const hidden = (wrapper: object, ...payouts: readonly object[]): object => ({
  conditions,
  blocks: [wanted, { ...wrapper, block: benefit }, ...payouts],
});
const at = { pointer: "/blocks/2/block/amount", at: total, params: { block: "payout", input: "benefit" } };

ruleCase("CB2319", {
  fails: [
    { name: "an input with show_if", module: hidden({ show_if: isWanted }, payout()), finds: [at] },
    { name: "an input with hide_if", module: hidden({ hide_if: isWanted }, payout()), finds: [at] },
    {
      name: "an input in a hidden group, read inside a formula",
      module: {
        blocks: [
          wanted,
          {
            show_if: isWanted,
            block: { type: "group", key: "g", title: "G", collapsible: false, blocks: [{ block: benefit }] },
          },
          annuity({ amount: `{{minValue ${total} 100}}` }),
        ],
      },
      finds: [{ pointer: "/blocks/2/block/amount", at: total, params: { block: "annuity", input: "benefit" } }],
    },
    { name: "an input that is never shown", module: hidden({ show_if: false }, payout()), finds: [at] },
    { name: "an input that is always hidden", module: hidden({ hide_if: true }, payout()), finds: [at] },
    {
      name: "one input of several payouts once",
      module: hidden({ show_if: isWanted }, payout(), payout({ key: "second" })),
      finds: [at],
    },
  ],
  passes: [
    { name: "an input that is always shown", module: hidden({}, payout()) },
    {
      name: "a payout under the same condition",
      module: hidden({ show_if: isWanted }, payout({}, {}, { show_if: isWanted })),
    },
    {
      name: "the same condition in another language and by its name",
      module: hidden({ show_if: isWanted }, payout({}, {}, { show_if: both })),
    },
    {
      name: "a payout that looks at the same answer in another way",
      module: hidden(
        { show_if: isWanted },
        payout({}, {}, { disabled_if: "{{ifNotEquals claim.block_states.wanted.value true}}" }),
      ),
    },
    {
      name: "an amount that says what is paid without the input",
      module: hidden({ show_if: isWanted }, payout({ amount: `{{default ${total} 100}}` })),
    },
    {
      name: "an input that a condition requires",
      module: hidden({ show_if: isWanted, required_if: isWanted }, payout()),
    },
    { name: "an input that follows the claim's status", module: hidden({ show_if: released }, payout()) },
    {
      name: "an input that follows the policy, which stays as it is",
      module: hidden({ show_if: "{{ifEquals claim.policy.module.package 'gold'}}" }, payout()),
    },
    { name: "a description", module: hidden({ show_if: isWanted }, payout({ amount: 100, description: whole })) },
  ],
});
