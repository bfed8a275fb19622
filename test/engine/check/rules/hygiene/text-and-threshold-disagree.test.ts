import { ruleCase } from "../../../../support/rule-case.ts";

const within = (unit: string, operator: string, limit: number): string =>
  `{{ifCondition (dateDifference claim.created_at claim.policy.start_date measurement='${unit}') '${operator}' ${limit}}}`;
const alert = (markdown: string, wrapper: object = {}, changes: object = {}): object => ({
  ...changes,
  blocks: [{ ...wrapper, block: { type: "alert", key: "a", color: "warning", markdown } }],
});
const waiting = (period: number, unit = "days"): object => ({
  settings: { waiting_period: { period, period_type: unit } },
});
const noWaiting = { settings: { waiting_period: null } };
const pointer = "/blocks/0/block/markdown";

ruleCase("CB2409", {
  fails: [
    {
      name: "days in the text that the condition does not have",
      module: alert("Claimed within 30 days of the start.", { show_if: within("days", "<", 14) }),
      finds: [{ pointer, at: "30 days", params: { said: 30, unit: "days", meant: "14 days" } }],
    },
    {
      name: "weeks and a named condition",
      module: alert(
        "Less than 2 weeks",
        { hide_if: { "!": { condition: "soon" } } },
        { conditions: { soon: within("days", "<", 30) } },
      ),
      finds: [{ pointer, at: "2 weeks", params: { said: 2, unit: "weeks", meant: "30 days" } }],
    },
    {
      name: "a comparison in disguise, without a unit",
      module: alert("Claims should be logged within 60 days", {
        show_if:
          "{{#ifEquals (maxValue (dateDifference claim.created_at claim.policy.start_date) 90) 90}}false{{else}}true{{/ifEquals}}",
      }),
      finds: [{ pointer, at: "60 days", params: { meant: "90 days" } }],
    },
    {
      name: "the module's waiting period",
      module: alert("Within the policy's 14-day waiting period.", { show_if: within("days", "<", 14) }, waiting(30)),
      finds: [{ pointer, at: "14-day", params: { where: "the module's waiting period is", meant: "30 days" } }],
    },
    {
      name: "years and months",
      module: alert("A waiting period of 2 years applies.", {}, waiting(6, "months")),
      finds: [{ pointer, at: "2 years", params: { meant: "6 months" } }],
    },
    {
      name: "a waiting period that the module's settings do not have",
      module: alert("Within the waiting period of 30 days", { show_if: within("days", "<", 30) }, noWaiting),
      finds: [{ pointer, at: "30 days", params: { where: "the module's settings have", meant: "no waiting period" } }],
    },
  ],
  passes: [
    { name: "a period of another kind where there is no waiting period", module: alert("In 14 days.", {}, noWaiting) },
    { name: "a waiting period without a number", module: alert("There is no waiting period.", {}, noWaiting) },
    {
      name: "settings that say nothing of a waiting period",
      module: alert("A waiting period of 30 days", {}, { settings: { beneficiaries: { max: 1 } } }),
    },
    { name: "the same number", module: alert("Within 14 days", { show_if: within("days", "<", 14) }, waiting(30)) },
    {
      name: "one more or less, as operators have it",
      module: alert("More than 30 days", { show_if: within("days", ">=", 31) }),
    },
    { name: "another unit", module: alert("Within 6 months", { show_if: within("days", "<", 180) }) },
    { name: "the same time in another unit", module: alert("Within 2 weeks", { show_if: within("days", "<", 14) }) },
    {
      name: "two periods in the text",
      module: alert("Within 30 days, or 14 days for theft", { show_if: within("days", "<", 14) }),
    },
    {
      name: "two periods in the condition",
      module: alert("Within 90 days", { show_if: within("days", "<", 14), hide_if: within("days", "<", 30) }),
    },
    {
      name: "a number from the policy",
      module: alert("Within {{claim.policy.module.days}} days, at {{add 30 1}} days", {
        show_if: within("days", "<", 14),
      }),
    },
    { name: "a waiting period of another kind", module: alert("Answer within 14 days.", {}, waiting(30)) },
    {
      name: "other digits",
      module: alert("Version 2.30 days, R1,500 days and 2026-01-30 days", { show_if: within("days", "<", 14) }),
    },
    { name: "whether it is in the future", module: alert("At most 30 days ago", { show_if: within("days", ">", 0) }) },
  ],
});
