import { ruleCase } from "../../../../support/rule-case.ts";
import { benefit, payout } from "./fixture.ts";

const pounds = { ...benefit, isoCode: "GBP" };
const place = { pointer: "/blocks/0/isoCode", at: '"GBP"', params: { iso_code: "GBP", currency: "ZAR" } };
const note = { type: "markdown", key: "note", markdown: "{{formatCurrency claim.block_states.benefit.value}}" };

ruleCase("CB2302", {
  fails: [
    { name: "an amount that a payout pays", module: { blocks: [pounds, payout()] }, finds: [place] },
    {
      name: "an amount that a payout's condition reads",
      module: {
        blocks: [
          pounds,
          payout({ amount: 100 }, {}, { show_if: "{{ifCondition claim.block_states.benefit.value '>' 5}}" }),
        ],
      },
      finds: [place],
    },
  ],
  passes: [
    { name: "the module's currency", module: { blocks: [{ ...benefit, isoCode: "ZAR" }, payout()] } },
    { name: "no currency", module: { blocks: [benefit, payout()] } },
    { name: "an amount that nothing pays", module: { blocks: [pounds, note] } },
    { name: "a code that is none", module: { blocks: [{ ...benefit, isoCode: "pounds" }, payout()] } },
    { name: "a module of no currency", module: { currency: "XXX", blocks: [pounds, payout()] } },
  ],
});

ruleCase("CB2321", {
  fails: [{ name: "an amount that nothing pays", module: { blocks: [pounds, note] }, finds: [place] }],
  passes: [
    { name: "an amount that a payout reads, which is an error", module: { blocks: [pounds, payout()] } },
    { name: "the module's currency", module: { blocks: [{ ...benefit, isoCode: "ZAR" }] } },
  ],
});
