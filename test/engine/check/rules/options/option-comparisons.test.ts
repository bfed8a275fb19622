import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, saying, showing } from "../references/blocks.ts";

const stored = {
  type: "dropdown",
  key: "store",
  title: "Store",
  datastore: { datastore_key: "a", option_key: "b", option_value: "c" },
};

ruleCase("CB2150", {
  fails: [
    {
      name: "a text that is no option, with the one that is near",
      module: showing("{{ifCondition claim.block_states.cause.option_key '===' 'thieft'}}", cause),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "'thieft'",
          params: { block: "cause", option: "thieft", nearest: "theft" },
          fixed: ["theft"],
        },
      ],
    },
    {
      name: "a text on the left of the helper",
      module: showing("{{#ifEquals 'flood' claim.block_states.cause.option_key}}true{{else}}false{{/ifEquals}}", cause),
      finds: [{ pointer: "/blocks/1/show_if", at: "'flood'", fixed: [] }],
    },
    {
      name: "a text in JSON Logic",
      module: showing({ "!==": [{ var: "claim.block_states.cause.option_key" }, "flood"] }, cause),
      finds: [{ pointer: "/blocks/1/show_if/!==/1", at: '"flood"' }],
    },
    {
      name: "one of several texts",
      module: showing({ in: [{ var: "claim.block_states.cause.option_key" }, ["theft", "flood"]] }, cause),
      finds: [{ pointer: "/blocks/1/show_if/in/1/1", at: '"flood"' }],
    },
    {
      name: "one of several arguments",
      module: showing("{{in claim.block_states.cause.option_key 'theft' 'flood'}}", cause),
      finds: [{ pointer: "/blocks/1/show_if", at: "'flood'" }],
    },
    {
      name: "a label that there is not",
      module: showing("{{ifEquals claim.block_states.cause.option_value 'Flood'}}", cause),
      finds: [{ pointer: "/blocks/1/show_if", at: "'Flood'" }],
    },
    {
      name: "a comparison inside `with`",
      module: saying("{{#with claim.block_states.cause}}{{ifEquals option_key 'flood'}}{{/with}}", cause),
      finds: [{ pointer: "/blocks/1/markdown", at: "'flood'" }],
    },
  ],
  passes: [
    { name: "keys of options", module: showing("{{ifEquals claim.block_states.cause.option_key 'fire'}}", cause) },
    { name: "labels of options", module: showing("{{ifEquals claim.block_states.cause.option_value 'Theft'}}", cause) },
    {
      name: "asking whether a choice was taken back",
      module: showing("{{ifEquals claim.block_states.cause.option_key ''}}", cause),
    },
    {
      name: "options that come from elsewhere",
      module: showing("{{ifEquals claim.block_states.store.option_key 'x'}}", stored),
    },
    {
      name: "options that are not what options should be",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'x'}}", { ...cause, options: ["x"] }),
    },
    {
      name: "a part of a text",
      module: showing({ in: ["the", { var: "claim.block_states.cause.option_key" }] }, cause),
    },
    {
      name: "a label, which is another mistake",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'Theft'}}", cause),
    },
    { name: "a connective", module: showing("{{ifCondition claim.block_states.cause.option_key '&&' 'x'}}", cause) },
  ],
});

ruleCase("CB2151", {
  fails: [
    {
      name: "a label where the key is read",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'Fire or smoke'}}", cause),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "'Fire or smoke'",
          params: { block: "cause", given: "the label", field: "its key" },
          fixed: ["fire"],
        },
      ],
    },
    {
      name: "a key where the label is read",
      module: showing({ "==": ["fire", { var: "claim.block_states.cause.option_value" }] }, cause),
      finds: [{ pointer: "/blocks/1/show_if/==/0", at: '"fire"', params: { given: "the key" } }],
    },
    {
      name: "a label that two options have, without a fix",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'Other'}}", {
        ...cause,
        options: [
          { key: "a", value: "Other" },
          { key: "b", value: "Other" },
        ],
      }),
      finds: [{ pointer: "/blocks/1/show_if", at: "'Other'", fixed: [] }],
    },
  ],
  passes: [
    { name: "a key", module: showing("{{ifEquals claim.block_states.cause.option_key 'fire'}}", cause) },
    {
      name: "a key that is also a label",
      module: showing("{{ifEquals claim.block_states.cause.option_key 'x'}}", {
        ...cause,
        options: [
          { key: "x", value: "y" },
          { key: "y", value: "x" },
        ],
      }),
    },
  ],
});
