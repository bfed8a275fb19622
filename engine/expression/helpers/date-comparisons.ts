/** Helpers that compare calendar days in the module's time zone. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import { readDay, readFlag } from "./arguments.ts";
import { booleanHelper } from "./boolean-helper.ts";

const twoDates: readonly HelperParameter[] = [
  { name: "first", type: "date" },
  { name: "second", type: "date" },
];

const compareDays =
  (holds: (first: number, second: number) => boolean): HelperRow["apply"] =>
  (context, left, right) => {
    const first = readDay(context, left);
    const second = readDay(context, right);
    return first === undefined || second === undefined ? undefined : holds(first, second);
  };

function applyDateBetween(
  context: HelperContext,
  date: Value,
  startDate: Value,
  endDate: Value,
  includeStart: Value,
  includeEnd: Value,
): Value {
  const day = readDay(context, date);
  const start = readDay(context, startDate);
  const end = readDay(context, endDate);
  const withStart = readFlag(context, includeStart ?? false);
  const withEnd = readFlag(context, includeEnd ?? false);
  if (day === undefined || start === undefined || end === undefined) return undefined;
  if (withStart === undefined || withEnd === undefined) return undefined;
  return (withStart ? day >= start : day > start) && (withEnd ? day <= end : day < end);
}

export const dateComparisonHelpers: readonly HelperRow[] = [
  booleanHelper({
    name: "dateBetween",
    group: "date",
    summary: "True when the first date lies between the other two, which do not count unless they are included.",
    parameters: [
      { name: "date", type: "date" },
      { name: "start", type: "date" },
      { name: "end", type: "date" },
    ],
    named: [
      { name: "includeStart", type: "boolean", optional: true },
      { name: "includeEnd", type: "boolean", optional: true },
    ],
    portable: true,
    examples: [
      {
        template:
          "{{#dateBetween '20240102' '2024-01-02' '2024-02-01' includeStart=true}}inside{{else}}outside{{/dateBetween}}",
        output: "inside",
      },
      { template: "{{dateBetween '2024-02-01' '2024-01-02' '2024-02-01'}}", output: "false" },
      { template: "{{dateBetween claim.incident_date '2024-01-02' '2024-02-01'}}", scope: { claim: {} }, output: "" },
    ],
    apply: applyDateBetween,
  }),
  booleanHelper({
    name: "dateBefore",
    group: "date",
    summary: "True when the first date is an earlier day.",
    parameters: twoDates,
    examples: [
      { template: "{{dateBefore '2024-01-31' '2024-02-01'}}", output: "true" },
      { template: "{{dateBefore '2024-02-30' '2024-03-01'}}", output: "" },
    ],
    apply: compareDays((first, second) => first < second),
  }),
  booleanHelper({
    name: "dateAfter",
    group: "date",
    summary: "True when the first date is a later day.",
    parameters: twoDates,
    examples: [
      { template: "{{dateAfter '2024-02-01T09:00:00Z' '2024-02-01'}}", output: "false" },
      { template: "{{dateAfter claim.incident_date '2024-02-01'}}", scope: { claim: {} }, output: "" },
    ],
    apply: compareDays((first, second) => first > second),
  }),
];
