import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, incident, payout, reported, saying, showing, story } from "./blocks.ts";

ruleCase("CB2108", {
  fails: [
    {
      name: "the value of radio buttons",
      module: showing("{{ifEquals claim.block_states.cause.value 'theft'}}", cause),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "claim.block_states.cause.value",
          params: {
            block: "cause",
            type: "radio",
            field: "value",
            fields: "option_key, option_value",
            nearest: "option_key",
          },
          fixed: ["option_key"],
        },
      ],
    },
    {
      name: "the option of an input, in JSON Logic",
      module: showing({ "!!": { var: "claim.block_states.story.option_key" } }, story),
      finds: [
        {
          pointer: "/blocks/1/show_if/!!/var",
          at: '"claim.block_states.story.option_key"',
          params: { fields: "value" },
          fixed: ["value"],
        },
      ],
    },
    {
      name: "the value of a request",
      module: saying("{{claim.block_states.payout.value}}", payout),
      finds: [{ pointer: "/blocks/1/markdown", at: "claim.block_states.payout.value", fixed: ["status"] }],
    },
    {
      name: "the id of another kind of request",
      module: saying("{{claim.block_states.payout.fulfillment_request_id}}", payout),
      finds: [
        {
          pointer: "/blocks/1/markdown",
          at: "claim.block_states.payout.fulfillment_request_id",
          fixed: ["payout_request_id"],
        },
      ],
    },
    {
      name: "the value of what nobody fills in",
      module: saying("{{claim.block_states.line.value}}", { type: "divider", key: "line" }),
      finds: [
        { pointer: "/blocks/1/markdown", at: "claim.block_states.line.value", params: { fields: "none" }, fixed: [] },
      ],
    },
    {
      name: "a part of a date",
      module: saying("{{claim.block_states.incident.value.year}}", incident),
      finds: [{ pointer: "/blocks/1/markdown", at: "claim.block_states.incident.value.year" }],
    },
    {
      name: "a field inside `with`",
      module: saying("{{#with claim.block_states.cause}}{{value}}{{/with}}", cause),
      finds: [{ pointer: "/blocks/1/markdown", at: "value", params: { block: "cause" } }],
    },
  ],
  passes: [
    {
      name: "the fields of a choice",
      module: saying("{{claim.block_states.cause.option_key}} {{claim.block_states.cause.option_value}}", cause),
    },
    {
      name: "the value of an input and of a box",
      module: saying("{{claim.block_states.story.value}} {{claim.block_states.reported.value}}", story, reported),
    },
    {
      name: "the status and the id of a request",
      module: saying("{{claim.block_states.payout.status}} {{claim.block_states.payout.payout_request_id}}", payout),
    },
    {
      name: "a block of an unknown type",
      module: saying("{{claim.block_states.x.value}}", { type: "input.txt", key: "x" }),
    },
    {
      name: "a key that two blocks have, since either may be meant",
      module: saying("{{claim.block_states.cause.value}}", cause, { ...story, key: "cause" }),
    },
    {
      name: "a block that does not exist, which is another mistake",
      module: saying("{{claim.block_states.gone.value}}", cause),
    },
  ],
});
