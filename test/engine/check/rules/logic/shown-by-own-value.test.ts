import { ruleCase } from "../../../../support/rule-case.ts";
import { alert, first, group, moduleOf } from "./blocks.ts";

const number = (conditions: object, changes: object = {}): object => ({
  ...conditions,
  block: { type: "input.text", key: "number", title: "Case number", ...changes },
});
const own = "claim.block_states.number.value";
const at = `/blocks/${first}`;

ruleCase("CB2211", {
  fails: [
    {
      name: "an input that is shown once it has a value",
      module: moduleOf(number({ show_if: `{{ifIsDefined ${own}}}` })),
      finds: [
        {
          pointer: `${at}/show_if`,
          at: `"{{ifIsDefined ${own}}}"`,
          params: { block: "number", name: "show_if" },
        },
      ],
    },
    {
      name: "a comparison of its own value, which nothing else can make true",
      module: moduleOf(
        number({
          show_if: { and: [{ "===": [{ var: "claim.claim_status" }, "open"] }, { "!==": [{ var: own }, "x"] }] },
        }),
      ),
      finds: [
        {
          pointer: `${at}/show_if`,
          at: `{
        "and": [
          {
            "===": [
              {
                "var": "claim.claim_status"
              },
              "open"
            ]
          },
          {
            "!==": [
              {
                "var": "${own}"
              },
              "x"
            ]
          }
        ]
      }`,
        },
      ],
    },
    {
      name: "an input that is hidden while it has none",
      module: moduleOf(number({ hide_if: `{{ifIsNotDefined ${own}}}` })),
      finds: [{ pointer: `${at}/hide_if`, at: `"{{ifIsNotDefined ${own}}}"`, params: { name: "hide_if" } }],
    },
  ],
  passes: [
    {
      name: "another way to be shown",
      module: moduleOf(number({ show_if: `{{or (ifIsDefined ${own}) (ifEquals claim.claim_status 'open')}}` })),
    },
    { name: "hiding once it has a value", module: moduleOf(number({ hide_if: `{{ifIsDefined ${own}}}` })) },
    { name: "asking for its value when required", module: moduleOf(number({ required_if: `{{ifIsDefined ${own}}}` })) },
    {
      name: "a choice that has a default",
      module: moduleOf({
        show_if: "{{ifEquals claim.block_states.plan.option_key 'a'}}",
        block: { type: "radio", key: "plan", title: "Plan", default_value: "a", options: [{ key: "a", value: "A" }] },
      }),
    },
    {
      name: "another block's value",
      module: moduleOf(number({}), alert("note", { show_if: `{{ifIsDefined ${own}}}` })),
    },
    {
      name: "what can never be shown anyhow",
      module: moduleOf(group("g", { show_if: false }, number({ show_if: "false" }))),
    },
  ],
});
