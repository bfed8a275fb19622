import { ruleCase } from "../../../../support/rule-case.ts";
import { annuity, benefit, payout, released, total } from "./fixture.ts";

const excess = { type: "input.currency", key: "excess", title: "Excess" };
const rest = `{{subtract ${total} claim.block_states.excess.value}}`;
const at = { pointer: "/blocks/2/block/amount", at: "claim.block_states.excess.value" };
const required = { required_if: true, block: benefit };
const asking = (input: object, ...payouts: readonly object[]): object => ({
  blocks: [required, input, ...payouts],
});

ruleCase("CB2335", {
  fails: [
    {
      name: "an input beside one that is required",
      module: asking(excess, payout({ amount: rest })),
      finds: [{ ...at, params: { block: "payout", input: "excess" } }],
    },
    {
      name: "an input that is never required, and one that may be nothing",
      module: asking({ required_if: false, block: { ...excess, min: 0 } }, payout({ amount: rest })),
      finds: [at],
    },
    {
      name: "one input of several payouts once",
      module: asking(excess, payout({ amount: rest }), payout({ key: "second", amount: rest })),
      finds: [at],
    },
    {
      name: "the amount of an annuity",
      module: { blocks: [benefit, annuity()] },
      finds: [{ pointer: "/blocks/1/block/amount", at: total }],
    },
  ],
  passes: [
    {
      name: "a payout without a gate, which is the mistake",
      module: asking(excess, payout({ amount: rest }, {}, { show_if: undefined })),
    },
    {
      name: "an input that is required",
      module: asking({ required_if: "true", block: excess }, payout({ amount: rest })),
    },
    {
      name: "an input that a condition requires",
      module: asking({ required_if: released, block: excess }, payout({ amount: rest })),
    },
    { name: "an input that cannot be nothing", module: asking({ ...excess, min: "1" }, payout({ amount: rest })) },
    {
      name: "a payout that looks whether there is a value",
      module: asking(
        excess,
        payout({ amount: rest }, {}, { disabled_if: "{{ifIsNotDefined claim.block_states.excess.value}}" }),
      ),
    },
    {
      name: "a formula that says what is paid without it",
      module: asking(excess, payout({ amount: `{{subtract ${total} (default claim.block_states.excess.value 0)}}` })),
    },
    {
      name: "an input of those who decide",
      module: asking(
        { show_if: "{{ifEquals claim.claim_status 'in_review'}}", block: excess },
        payout({ amount: rest }),
      ),
    },
    {
      name: "an input that can be hidden, which is the mistake",
      module: {
        blocks: [
          required,
          { show_if: "{{ifEquals claim.block_states.benefit.value 5}}", block: excess },
          payout({ amount: `{{add 1 claim.block_states.excess.value}}` }),
        ],
      },
    },
    { name: "a description", module: asking(excess, payout({ amount: 100, description: rest })) },
  ],
});
