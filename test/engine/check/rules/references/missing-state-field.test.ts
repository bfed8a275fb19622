import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, loss, payout, saying, showing } from "./blocks.ts";

ruleCase("CB2102", {
  fails: [
    {
      name: "a state that is compared",
      module: showing({ "===": [{ var: "claim.block_states.cause" }, "theft"] }, cause),
      finds: [
        {
          pointer: "/blocks/1/show_if/===/0/var",
          at: '"claim.block_states.cause"',
          params: { block: "cause", field: "option_key" },
          fixed: [".option_key"],
        },
      ],
    },
    {
      name: "a state that is printed",
      module: saying("Loss: {{claim.block_states.loss}}", loss),
      finds: [{ pointer: "/blocks/1/markdown", at: "claim.block_states.loss", fixed: [".value"] }],
    },
    {
      name: "a state in a calculation",
      module: saying("{{multiply claim.block_states.loss 2}}", loss),
      finds: [{ pointer: "/blocks/1/markdown", at: "claim.block_states.loss" }],
    },
  ],
  passes: [
    { name: "asking whether there is one", module: showing("{{ifIsDefined claim.block_states.payout}}", payout) },
    { name: "testing it", module: showing({ "!": { var: "claim.block_states.payout" } }, payout) },
    { name: "going into it", module: saying("{{#with claim.block_states.cause}}{{option_value}}{{/with}}", cause) },
    { name: "naming a field", module: saying("{{claim.block_states.loss.value}}", loss) },
    {
      name: "a block that does not exist, which is another mistake",
      module: saying("{{claim.block_states.gone}}", cause),
    },
  ],
});
