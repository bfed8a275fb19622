import { ruleCase } from "../../../../support/rule-case.ts";

const date = (changes: object): object => ({ type: "input.date", key: "seen", title: "Seen", ...changes });
const time = (changes: object): object => ({ type: "input.time", key: "at", title: "At", ...changes });

ruleCase("CB2159", {
  fails: [
    {
      name: "a word, a day that does not exist and an hour that does not exist",
      module: { blocks: [date({ default_value: "today", max: "2024-02-30" }), time({ default_value: "25:00" })] },
      finds: [
        {
          pointer: "/blocks/0/default_value",
          at: '"today"',
          params: { property: "default_value", block: "seen", value: '"today"' },
        },
        { pointer: "/blocks/0/max", at: '"2024-02-30"' },
        { pointer: "/blocks/1/default_value", at: '"25:00"' },
      ],
    },
    {
      name: "a date that is formatted for people",
      module: { blocks: [date({ default_value: "{{dateNow format='DD/MM/YYYY'}}" })] },
      finds: [{ pointer: "/blocks/0/default_value", at: "'DD/MM/YYYY'" }],
    },
  ],
  passes: [
    {
      name: "dates and times that can be read",
      module: {
        blocks: [
          date({ default_value: "2024-02-29", min: "20240101", max: "2024-12-31T10:00:00Z" }),
          time({ default_value: "09:30" }),
        ],
      },
    },
    { name: "none", module: { blocks: [date({ default_value: "", min: "" }), time({})] } },
    {
      name: "templates that give a date",
      module: {
        blocks: [
          date({
            default_value: "{{dateNow}}",
            min: "{{claim.policy.start_date}}",
            max: "{{dateFormat (dateAdd claim.created_at days=1) format='YYYY-MM-DD'}}",
          }),
        ],
      },
    },
    {
      name: "a choice between dates, which only a claim can tell",
      module: { blocks: [date({ default_value: "{{#if claim.policy.end_date}}{{claim.policy.end_date}}{{/if}}" })] },
    },
  ],
});
