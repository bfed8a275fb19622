import { ruleCase } from "../../../support/rule-case.ts";

const block = (changes: object, wrapper: object = {}): { readonly blocks: readonly object[] } => ({
  blocks: [{ ...wrapper, block: { type: "input.text", key: "story", title: "Story", ...changes } }],
});
const choice = (...options: readonly object[]): object => block({ type: "radio", options });
const divider = { block: { type: "divider", key: "line" } };
const group = (...blocks: readonly object[]): object => block({ type: "group", collapsible: false, blocks });
const right = block({ description: "What happened", min_length: 1 }, { show_if: "true" });

ruleCase("CB2001", {
  fails: [
    {
      name: "a misspelt condition",
      module: block({}, { required_id: "true" }),
      finds: [
        {
          pointer: "/blocks/0/required_id",
          at: '"required_id"',
          params: { nearest: "required_if" },
          fixed: ['"required_if"'],
        },
      ],
    },
    {
      name: "a misspelt property in YAML, and quotes the right one likewise",
      module:
        "blocks:\n  - {block: {type: divider, key: line}, 'showif': true}\n  - {block: {type: divider, key: end}, showif: true}\n",
      finds: [
        { pointer: "/blocks/0/showif", at: "'showif'", fixed: ["'show_if'"] },
        { pointer: "/blocks/1/showif", at: "showif", fixed: ["show_if"] },
      ],
    },
    {
      name: "another word for a condition, and offers none for an opposite",
      module: { blocks: [...block({}, { visible_if: "true" }).blocks, { ...divider, enabled_if: "true" }] },
      finds: [
        { pointer: "/blocks/0/visible_if", at: '"visible_if"', params: { nearest: "show_if" } },
        { pointer: "/blocks/1/enabled_if", at: '"enabled_if"', params: { property: "enabled_if" }, fixed: [] },
      ],
    },
    {
      name: "another word for the label of an option, once",
      module: choice({ key: "a", label: "A" }),
      finds: [{ pointer: "/blocks/0/block/options/0/label", at: '"label"', params: { nearest: "value" } }],
    },
  ],
  passes: [
    { name: "properties that there are", module: right },
    { name: "the other spelling of hide_if", module: block({}, { hidden_if: "false" }) },
    { name: "a condition inside the block, which is another mistake", module: block({ show_if: "true" }) },
  ],
});

ruleCase("CB2002", {
  fails: [
    {
      name: "an option without a label",
      module: choice({ key: "a" }),
      finds: [{ pointer: "/blocks/0/block/options/0", at: '{\n            "key": "a"\n          }' }],
    },
    {
      name: "a block without a type",
      module: { blocks: [{ block: { key: "a" } }] },
      finds: [{ pointer: "/blocks/0/block", at: '"block"', params: { property: "type" } }],
    },
  ],
  passes: [
    { name: "everything that is needed", module: choice({ key: "a", value: "A" }) },
    { name: "a misspelt one, which is another mistake", module: choice({ key: "a", valeu: "A" }) },
  ],
});

ruleCase("CB2003", {
  fails: [
    {
      name: "a number as the key of an option",
      module: choice({ key: 1, value: "One" }),
      finds: [{ pointer: "/blocks/0/block/options/0/key", at: "1", params: { expected: "text" } }],
    },
  ],
  passes: [{ name: "a text as the key", module: choice({ key: "1", value: "One" }) }],
});

ruleCase("CB2004", {
  fails: [
    {
      name: "a misspelt type and one without its first half",
      module: { blocks: [...block({ type: "radioo" }).blocks, ...block({ type: "text", key: "b" }).blocks] },
      finds: [
        { pointer: "/blocks/0/block/type", at: '"radioo"', params: { nearest: "radio" } },
        { pointer: "/blocks/1/block/type", at: '"text"', params: { nearest: "input.text" } },
      ],
    },
  ],
  passes: [{ name: "a type that there is", module: right }],
});

ruleCase("CB2005", {
  fails: [
    {
      name: "a colour that there is not",
      module: block({ type: "alert", title: undefined, markdown: "Mind this.", color: "dangr" }),
      finds: [{ pointer: "/blocks/0/block/color", at: '"dangr"', params: { nearest: "danger" } }],
    },
  ],
  passes: [
    {
      name: "a colour that a template chooses",
      module: block({
        type: "alert",
        title: undefined,
        markdown: "Mind this.",
        color: "{{#if claim.policy.end_date}}info{{else}}danger{{/if}}",
      }),
    },
  ],
});

const annuity = (frequency: object, duration: object): object => ({
  blocks: [{ type: "annuity_request", key: "a", description: "Benefit", amount: 500000, frequency, duration }],
});
const monthly = { type: "monthly", time_of_day: "00:30", day_of_month: 1 };

ruleCase("CB2006", {
  fails: [
    {
      name: "the month of a monthly payment",
      module: annuity({ ...monthly, month_of_year: 2 }, { count: 12 }),
      finds: [{ pointer: "/blocks/0/frequency/month_of_year", at: '"month_of_year"' }],
    },
    {
      name: "a number of payments and an end",
      module: annuity(monthly, { count: 12, end_date: "2030-01-01" }),
      finds: [{ pointer: "/blocks/0/duration/end_date", at: '"end_date"' }],
    },
  ],
  passes: [
    {
      name: "the month of a yearly payment",
      module: annuity({ ...monthly, type: "yearly", month_of_year: 2 }, { count: 2 }),
    },
  ],
});

ruleCase("CB2007", {
  fails: [
    {
      name: "a quarter of an hour",
      module: annuity({ ...monthly, time_of_day: "00:15" }, { count: 12 }),
      finds: [{ pointer: "/blocks/0/frequency/time_of_day", at: '"00:15"' }],
    },
  ],
  passes: [{ name: "half an hour", module: annuity({ ...monthly, time_of_day: "8:30" }, { count: 12 }) }],
});

ruleCase("CB2008", {
  fails: [
    {
      name: "a group in a group, once",
      module: group({ block: { type: "group", key: "inner", title: "Inner", collapsible: true, blocks: [divider] } }),
      finds: [{ pointer: "/blocks/0/block/blocks/0/block/type", at: '"group"' }],
    },
  ],
  passes: [{ name: "what may stand there", module: group(divider) }],
});

ruleCase("CB2009", {
  fails: [
    {
      name: "a day that no month has",
      module: annuity({ ...monthly, day_of_month: 32 }, { count: 12 }),
      finds: [{ pointer: "/blocks/0/frequency/day_of_month", at: "32" }],
    },
  ],
  passes: [{ name: "a day that some months have", module: annuity({ ...monthly, day_of_month: 31 }, { count: 12 }) }],
});

ruleCase("CB2010", {
  fails: [
    {
      name: "a condition among the properties of a block, wrapped or bare",
      module: {
        blocks: [
          { block: { type: "divider", key: "a", show_if: "true" } },
          { type: "divider", key: "b", disabled_if: "true" },
        ],
      },
      finds: [
        { pointer: "/blocks/0/block/show_if", at: '"show_if"', params: { property: "show_if" } },
        { pointer: "/blocks/1/disabled_if", at: '"disabled_if"' },
      ],
    },
  ],
  passes: [
    { name: "a condition beside the block", module: right },
    { name: "a word that is no condition", module: block({ required: true }) },
  ],
});
