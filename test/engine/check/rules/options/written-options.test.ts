import { ruleCase } from "../../../../support/rule-case.ts";
import { cause } from "../references/blocks.ts";

const withDefault = (value: unknown) => ({ blocks: [{ ...cause, default_value: value }] });
const withKeys = (...keys: readonly string[]) => ({
  blocks: [{ ...cause, options: keys.map((key, index) => ({ key, value: `Option ${index}` })) }],
});

ruleCase("CB2153", {
  fails: [
    {
      name: "a default that is no option",
      module: withDefault("flood"),
      finds: [
        { pointer: "/blocks/0/default_value", at: '"flood"', params: { block: "cause", value: "flood" }, fixed: [] },
      ],
    },
    {
      name: "a label as the default",
      module: withDefault("Fire or smoke"),
      finds: [{ pointer: "/blocks/0/default_value", at: '"Fire or smoke"', params: { nearest: "fire" } }],
    },
    {
      name: "a branch of a template that is no option",
      module: withDefault("{{#ifIsDefined claim.policy.end_date}}theft{{else}}unknown{{/ifIsDefined}}"),
      finds: [{ pointer: "/blocks/0/default_value", at: "unknown" }],
    },
  ],
  passes: [
    { name: "the key of an option", module: withDefault("fire") },
    { name: "no default", module: withDefault("") },
    { name: "a template", module: withDefault("{{claim.policy.module.cause}}") },
    { name: "a template of two keys", module: withDefault("{{#if claim.policy.end_date}} theft {{else}}fire{{/if}}") },
    { name: "a template that puts a key together", module: withDefault("th{{claim.app_data.rest}}") },
    {
      name: "options that come from elsewhere",
      module: {
        blocks: [{ type: "dropdown", key: "a", title: "A", default_value: "x", datastore: { datastore_key: "s" } }],
      },
    },
  ],
});

ruleCase("CB2157", {
  fails: [
    {
      name: "a key that two options have",
      module: withKeys("a", "b", "a"),
      finds: [{ pointer: "/blocks/0/options/2/key", at: '"a"', params: { block: "cause", key: "a" } }],
    },
  ],
  passes: [
    { name: "keys that differ", module: withKeys("a", "b") },
    { name: "a key that another block has too", module: { blocks: [cause, { ...cause, key: "other" }] } },
  ],
});

ruleCase("CB2155", {
  fails: [
    {
      name: "a blank at the end, and one too many between",
      module: withKeys("burns ", "water  damage", "fire"),
      finds: [
        { pointer: "/blocks/0/options/0/key", at: '"burns "', params: { key: "burns " } },
        { pointer: "/blocks/0/options/1/key", at: '"water  damage"' },
      ],
    },
  ],
  passes: [{ name: "keys without blanks, or with one between words", module: withKeys("burns", "water damage") }],
});

ruleCase("CB2156", {
  fails: [
    {
      name: "keys that look like labels, once for each block",
      module: withKeys("Burns", "fine", "water damage", "Murder – Shooting", "A"),
      finds: [
        {
          pointer: "/blocks/0/options/0/key",
          at: '"Burns"',
          params: { block: "cause", keys: '"Burns", "water damage", "Murder – Shooting" and 1 more' },
        },
      ],
    },
  ],
  passes: [
    {
      name: "small letters, digits, hyphens and underscores",
      module: withKeys("burns", "10000", "water_damage", "a-b", "été"),
    },
    { name: "a stray blank, which is another finding", module: withKeys("burns ") },
  ],
});
