import { ruleCase } from "../../../../support/rule-case.ts";

const input = (changes: object, type = "input.currency"): object => ({
  blocks: [{ type, key: "a", title: "A", ...changes }],
});

ruleCase("CB2401", {
  fails: [
    {
      name: "a limit of an amount, and takes the quotes away",
      module: input({ min: "1" }),
      finds: [{ pointer: "/blocks/0/min", at: '"1"', params: { property: "min", text: "1" }, fixed: ["1"] }],
    },
    {
      name: "limits and placeholder of a number in YAML",
      module:
        "blocks:\n  - block: {type: input.number, key: a, title: A, min: '-1.5', max: \" 10 \", placeholder: '5'}",
      finds: [
        { pointer: "/blocks/0/block/min", at: "'-1.5'", fixed: ["-1.5"] },
        { pointer: "/blocks/0/block/max", at: '" 10 "', fixed: ["10"] },
        { pointer: "/blocks/0/block/placeholder", at: "'5'", fixed: ["5"] },
      ],
    },
  ],
  passes: [
    { name: "numbers", module: input({ min: 1, max: 2 }) },
    { name: "a text that is no number, which the schema reports", module: input({ min: "one" }) },
    { name: "digits that mean something else without quotes", module: input({ min: "007" }) },
    { name: "a limit of a date", module: input({ min: "20260101" }, "input.date") },
    { name: "a limit in a template", module: input({ max: "{{claim.policy.sum_assured}}" }) },
  ],
});
