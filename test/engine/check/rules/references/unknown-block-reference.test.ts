import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, incident, saying, showing } from "./blocks.ts";

ruleCase("CB2103", {
  fails: [
    {
      name: "a key of no block, with the one that is near",
      module: saying("On {{dateFormat claim.block_states.incidnt.value}}.", incident),
      finds: [
        {
          pointer: "/blocks/1/markdown",
          at: "claim.block_states.incidnt.value",
          params: { key: "incidnt", nearest: "incident" },
          fixed: ["incident"],
        },
      ],
    },
    {
      name: "a key in JSON Logic",
      module: showing({ "===": [{ var: "claim.block_states.where.option_key" }, "home"] }, cause),
      finds: [
        {
          pointer: "/blocks/1/show_if/===/0/var",
          at: '"claim.block_states.where.option_key"',
          params: { key: "where" },
        },
      ],
    },
    {
      name: "a key with a fallback in JSON Logic",
      module: showing({ "===": [{ var: ["claim.block_states.where.option_key", "home"] }, "home"] }, cause),
      finds: [{ pointer: "/blocks/1/show_if/===/0/var/0", at: '"claim.block_states.where.option_key"' }],
    },
    {
      name: "a key that is read twice in one template, once",
      module: saying("{{claim.block_states.gone.value}} {{claim.block_states.gone.value}}", cause),
      finds: [{ pointer: "/blocks/1/markdown", at: "claim.block_states.gone.value" }],
    },
    {
      name: "a key in a named condition, at its definition alone",
      module: `
conditions:
  stolen: "{{ifEquals claim.block_states.why.option_key 'theft'}}"
blocks:
  - {show_if: {condition: stolen}, block: {type: divider, key: first}}
  - {show_if: {condition: stolen}, block: {type: divider, key: second}}`,
      finds: [{ pointer: "/conditions/stolen", at: "claim.block_states.why.option_key" }],
    },
    {
      name: "a key that is read inside a loop",
      module: saying("{{#each claim.policy.beneficiaries}}{{@root.claim.block_states.gone.value}}{{/each}}", cause),
      finds: [{ pointer: "/blocks/1/markdown", at: "@root.claim.block_states.gone.value" }],
    },
  ],
  passes: [
    {
      name: "a block that comes later",
      module: { blocks: [...saying("{{claim.block_states.incident.value}}").blocks, incident] },
    },
    {
      name: "a block inside a group",
      module: saying("{{claim.block_states.incident.value}}", {
        type: "group",
        key: "group",
        title: "Group",
        collapsible: false,
        blocks: [{ block: incident }],
      }),
    },
    {
      name: "a block inside a group whose type is misspelt, which is one mistake",
      module: saying("{{claim.block_states.incident.value}}", {
        type: "grup",
        key: "group",
        blocks: [{ block: incident }],
      }),
    },
    {
      name: "a key that the block without a key may be meant to have",
      module: saying("{{claim.block_states.other.value}}", { type: "input.text", title: "Other" }),
    },
    { name: "a module without blocks", module: { blocks: [], conditions: { x: "{{claim.block_states.a.value}}" } } },
    { name: "all states together", module: saying("{{#each claim.block_states}}{{type}}{{/each}}", cause) },
  ],
});
