import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, loss, payout, reported, saying, showing } from "./blocks.ts";

ruleCase("CB2124", {
  fails: [
    {
      name: "the question whether an amount was entered",
      module: showing("{{ifIsDefined claim.block_states.loss}}", loss),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "claim.block_states.loss",
          params: { block: "loss", field: "value" },
          fixed: [".value"],
        },
      ],
    },
    {
      name: "a choice that is tested, in both languages",
      module: {
        blocks: [
          cause,
          { show_if: "{{#if claim.block_states.cause}}true{{/if}}", block: { type: "divider", key: "a" } },
          { show_if: { "!!": { var: "claim.block_states.cause" } }, block: { type: "divider", key: "b" } },
        ],
      },
      finds: [
        { pointer: "/blocks/1/show_if", at: "claim.block_states.cause", fixed: [".option_key"] },
        { pointer: "/blocks/2/show_if/!!/var", at: '"claim.block_states.cause"', fixed: [".option_key"] },
      ],
    },
  ],
  passes: [
    { name: "whether a request was made", module: showing("{{ifIsDefined claim.block_states.payout}}", payout) },
    { name: "the value", module: showing("{{ifIsDefined claim.block_states.loss.value}}", loss) },
    { name: "going into it", module: saying("{{#with claim.block_states.cause}}{{option_value}}{{/with}}", cause) },
    {
      name: "a box taken as yes or no, which is another mistake",
      module: showing("{{#if claim.block_states.reported}}true{{/if}}", reported),
    },
    { name: "a block that does not exist", module: showing("{{ifIsDefined claim.block_states.gone}}", loss) },
  ],
});
