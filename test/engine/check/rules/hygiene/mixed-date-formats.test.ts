import { ruleCase } from "../../../../support/rule-case.ts";

const blocks = [
  { type: "input.date", key: "loss", title: "Loss" },
  { type: "input.text", key: "text", title: "Text" },
];
const loss = "claim.block_states.loss.value";
const start = "claim.policy.start_date";
const shown = (condition: unknown, changes: object = {}): object => ({
  ...changes,
  blocks: [...blocks, { show_if: condition, block: { type: "divider", key: "line" } }],
});
const compact = `(dateFormat (dateAdd ${loss} days=1) format='YYYYMMDD')`;
const pointer = "/blocks/2/show_if";

ruleCase("CB2408", {
  fails: [
    {
      name: "a formatted date between two that are not",
      module: shown(`{{#dateBetween ${compact} ${start} (dateAdd ${start} years=5)}}false{{else}}true{{/dateBetween}}`),
      finds: [{ pointer, at: compact, params: { format: "YYYYMMDD", other: "ISO" } }],
    },
    {
      name: "a date that is compared with the text of another",
      module: shown(`{{ifCondition ${loss} '>=' '20260101'}}`),
      finds: [{ pointer, at: "'20260101'", params: { format: "YYYYMMDD" } }],
    },
    {
      name: "two formats, one of them positional",
      module: shown(`{{ifEquals (dateFormat ${loss} 'DD/MM/YYYY') (dateNow format='YYYYMMDD')}}`),
      finds: [
        { pointer, at: `(dateFormat ${loss} 'DD/MM/YYYY')`, params: { format: "DD/MM/YYYY", other: "YYYYMMDD" } },
      ],
    },
    {
      name: "JSON Logic",
      module: shown({ "<": [{ var: loss }, "20260101"] }),
      finds: [
        {
          pointer,
          at: `{\n        "<": [\n          {\n            "var": "${loss}"\n          },\n          "20260101"\n        ]\n      }`,
        },
      ],
    },
    {
      name: "a named condition, where it is defined",
      module: shown(
        { condition: "late" },
        { conditions: { late: `{{lt (dateFormat ${start} format='YYYY') ${loss}}}` } },
      ),
      finds: [{ pointer: "/conditions/late", at: `(dateFormat ${start} format='YYYY')` }],
    },
  ],
  passes: [
    { name: "dates as they are", module: shown(`{{dateBetween ${loss} ${start} (dateAdd ${start} years=5)}}`) },
    {
      name: "one format on both sides",
      module: shown(`{{ifEquals ${compact} (dateFormat ${start} format='YYYYMMDD')}}`),
    },
    {
      name: "the format that dates have",
      module: shown(`{{dateBefore (dateFormat ${loss} format='YYYY-MM-DD') ${start}}}`),
    },
    {
      name: "a date of birth, which is written in two ways",
      module: shown(`{{dateBefore claim.policyholder.date_of_birth ${start}}}`),
    },
    { name: "a text that a person enters", module: shown(`{{ifEquals ${compact} claim.block_states.text.value}}`) },
    { name: "a number of eight digits", module: shown("{{ifEquals claim.block_states.text.value '12345678'}}") },
    {
      name: "how far two dates lie apart",
      module: shown(`{{ifCondition (dateDifference ${loss} ${start} measurement='days') '<' 20260101}}`),
    },
  ],
});
