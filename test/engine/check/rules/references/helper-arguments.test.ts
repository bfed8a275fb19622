import { ruleCase } from "../../../../support/rule-case.ts";
import { cause, incident, loss, reported, saying, showing, story } from "./blocks.ts";

const size = { type: "dropdown", key: "size", title: "Size", options: [{ key: "10", value: "Ten" }] };

ruleCase("CB2119", {
  fails: [
    {
      name: "a text that is no number",
      module: saying("{{add claim.block_states.loss.value 'R100'}}", loss),
      finds: [
        {
          pointer: "/blocks/1/markdown",
          at: "'R100'",
          params: { helper: "add", expected: "a number", argument: "this", given: 'the text "R100"' },
        },
      ],
    },
    {
      name: "a date in a calculation",
      module: saying("{{subtract claim.created_at claim.block_states.incident.value}}", incident),
      finds: [
        { pointer: "/blocks/1/markdown", at: "claim.created_at", params: { given: "a date" } },
        { pointer: "/blocks/1/markdown", at: "claim.block_states.incident.value" },
      ],
    },
    {
      name: "a number where a date is wanted",
      module: saying("{{dateAdd 20240131 days=1}} {{dateFormat claim.block_states.loss.value}}", loss),
      finds: [
        { pointer: "/blocks/1/markdown", at: "20240131" },
        {
          pointer: "/blocks/1/markdown",
          at: "claim.block_states.loss.value",
          params: { expected: "a date", given: "a number" },
        },
      ],
    },
    {
      name: "a text that is no date, and one that is no number of days",
      module: saying("{{dateAdd '31 January' days='a week'}}"),
      finds: [
        { pointer: "/blocks/0/markdown", at: "'31 January'" },
        { pointer: "/blocks/0/markdown", at: "'a week'" },
      ],
    },
    {
      name: "an option in a calculation",
      module: saying("{{multiply claim.block_states.cause.option_key 2}}", cause),
      finds: [
        {
          pointer: "/blocks/1/markdown",
          at: "claim.block_states.cause.option_key",
          params: { given: "one of some texts" },
        },
      ],
    },
    {
      name: "an amount that is a yes or no",
      module: saying("{{formatCurrency claim.block_states.reported.value}}", reported),
      finds: [
        { pointer: "/blocks/1/markdown", at: "claim.block_states.reported.value", params: { expected: "an amount" } },
      ],
    },
    {
      name: "the result of another helper",
      module: saying("{{dateFormat (dateDifference claim.created_at claim.updated_at)}}"),
      finds: [{ pointer: "/blocks/0/markdown", at: "(dateDifference claim.created_at claim.updated_at)" }],
    },
    {
      name: "a date in JSON Logic",
      module: showing({ ">": [{ "+": [{ var: "claim.block_states.incident.value" }, "one"] }, 5] }, incident),
      finds: [
        { pointer: "/blocks/1/show_if/>/0/+/0/var", at: '"claim.block_states.incident.value"' },
        { pointer: "/blocks/1/show_if/>/0/+/1", at: '"one"' },
      ],
    },
    {
      name: "a flag that is neither true nor false",
      module: showing("{{dateBetween claim.created_at '2024-01-01' '2024-02-01' includeStart='yes'}}"),
      finds: [{ pointer: "/blocks/0/show_if", at: "'yes'", params: { expected: "true or false" } }],
    },
  ],
  passes: [
    {
      name: "numbers, and numbers as texts",
      module: saying("{{add claim.block_states.loss.value '100'}} {{multiply claim.policy.sum_assured 0.14}}", loss),
    },
    {
      name: "an input that people may type a number into",
      module: saying("{{add claim.block_states.story.value 1}}", story),
    },
    { name: "options that are numbers", module: saying("{{multiply claim.block_states.size.option_key 2}}", size) },
    {
      name: "dates in every form",
      module: saying(
        "{{dateFormat '20240131'}} {{dateFormat claim.policy.start_date}} {{dateAdd '2024-01-31' days='7'}}",
      ),
    },
    { name: "a date that prints a number", module: saying("{{add (dateNow format='YYYY') 1}}") },
    { name: "own data of the product", module: saying("{{add claim.policy.module.excess claim.app_data.fee}}") },
    {
      name: "texts that may be anything",
      module: saying("{{toStartCase claim.block_states.cause.option_key}} {{concat 1 true 'x'}}", cause),
    },
  ],
});

ruleCase("CB2122", {
  fails: [
    {
      name: "an amount that is formatted for people",
      module: showing("{{ifCondition (formatCurrency claim.policy.sum_assured 'ZAR') '>' 1000}}", incident),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "(formatCurrency claim.policy.sum_assured 'ZAR')",
          params: { given: "an amount as people read it" },
        },
      ],
    },
    {
      name: "dates that are ordered like numbers",
      module: showing("{{ifCondition claim.block_states.incident.value '<' claim.policy.start_date}}", incident),
      finds: [
        {
          pointer: "/blocks/1/show_if",
          at: "claim.block_states.incident.value",
          params: { field: "claim.block_states.incident.value", given: "a date" },
        },
      ],
    },
    {
      name: "a choice in JSON Logic",
      module: showing({ ">=": [{ var: "claim.block_states.cause.option_key" }, 3] }, cause),
      finds: [{ pointer: "/blocks/1/show_if/>=/0/var", at: '"claim.block_states.cause.option_key"' }],
    },
    {
      name: "the result of a date helper",
      module: showing("{{gt claim.policy.start_date (dateAdd claim.policy.end_date days=1)}}"),
      finds: [{ pointer: "/blocks/0/show_if", at: "(dateAdd claim.policy.end_date days=1)" }],
    },
  ],
  passes: [
    { name: "numbers", module: showing("{{ifCondition claim.block_states.loss.value '>' 100}}", loss) },
    {
      name: "a difference of dates",
      module: showing("{{if (dateDifference claim.created_at claim.policy.start_date) '<' 14}}"),
    },
    {
      name: "equality of dates",
      module: showing("{{ifCondition claim.block_states.incident.value '===' claim.created_at}}", incident),
    },
    {
      name: "a text that is no number, which is decided with the condition",
      module: showing("{{ifCondition claim.block_states.incident.value '<' 'today'}}", incident),
    },
    {
      name: "options that are numbers",
      module: showing("{{ifCondition claim.block_states.size.option_key '>' 5}}", size),
    },
  ],
});

ruleCase("CB2120", {
  fails: [
    {
      name: "a difference in days that does not say so",
      module: showing("{{ifCondition (dateDifference claim.created_at claim.policy.start_date) '<' 14}}"),
      finds: [{ pointer: "/blocks/0/show_if", at: "dateDifference", params: { helper: "dateDifference" } }],
    },
  ],
  passes: [
    {
      name: "a unit by its name",
      module: saying("{{dateDifference claim.created_at claim.policy.start_date measurement='days'}}"),
    },
    {
      name: "a unit by its place",
      module: saying("{{dateDifference claim.created_at claim.policy.start_date 'months'}}"),
    },
  ],
});
