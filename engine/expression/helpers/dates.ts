/** Helpers that calculate with calendar days in the module's time zone. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import { addMonths, firstDay, lastDay, monthsBetween, printDay, zoneOffset } from "../values/index.ts";
import { millisecondsPerDay } from "../values/index.ts";
import { note, quote, readDay, readInteger } from "./arguments.ts";

const date: HelperParameter = { name: "date", type: "date" };
const amounts: readonly HelperParameter[] = ["days", "weeks", "months", "years"].map((name) => ({
  name,
  type: "number",
  optional: true,
}));
const units = ["day", "days", "week", "weeks", "month", "months", "year", "years"];

const shiftDate =
  (sign: 1 | -1): HelperRow["apply"] =>
  (context, argument, daysArgument, weeksArgument, monthsArgument, yearsArgument) => {
    const start = readDay(context, argument);
    const days = readInteger(context, daysArgument ?? 0);
    const weeks = readInteger(context, weeksArgument ?? 0);
    const months = readInteger(context, monthsArgument ?? 0);
    const years = readInteger(context, yearsArgument ?? 0);
    if (start === undefined || days === undefined || weeks === undefined) return undefined;
    if (months === undefined || years === undefined) return undefined;
    const moved = addMonths(start, sign * (years * 12 + months)) + sign * (weeks * 7 + days);
    if (moved >= firstDay && moved <= lastDay) return printDay(moved);
    return note(context, "the date is outside the years 1 to 9999");
  };

function applyDateDifference(
  context: HelperContext,
  first: Value,
  second: Value,
  positionalUnit: Value,
  measurement: Value,
): Value {
  const to = readDay(context, first);
  const from = readDay(context, second);
  if (to === undefined || from === undefined) return undefined;
  const unit = measurement ?? positionalUnit ?? "days";
  if (unit === "days" || unit === "day") return to - from;
  if (unit === "weeks" || unit === "week") return Math.trunc((to - from) / 7) + 0;
  if (unit === "months" || unit === "month") return monthsBetween(from, to);
  if (unit === "years" || unit === "year") return Math.trunc(monthsBetween(from, to) / 12) + 0;
  return note(context, `${quote(unit)} is not a unit of time`);
}

function applyAge(context: HelperContext, born: Value, at: Value): Value {
  const from = readDay(context, born);
  const to = at === undefined ? currentDay(context) : readDay(context, at);
  if (from === undefined || to === undefined) return undefined;
  return to >= from ? Math.trunc(monthsBetween(from, to) / 12) : note(context, "the date of birth is in the future");
}

function currentDay({ now, zone }: HelperContext): number | undefined {
  const offset = now === undefined ? undefined : zoneOffset(zone, now);
  return now === undefined || offset === undefined ? undefined : Math.floor((now + offset) / millisecondsPerDay);
}

export const dateHelpers: readonly HelperRow[] = [
  {
    name: "dateAdd",
    group: "date",
    summary: "A later date; a day that the month does not have becomes its last one.",
    parameters: [date],
    named: amounts,
    returns: "date",
    portable: true,
    examples: [
      { template: "{{dateAdd '2024-01-31' months=1}}", output: "2024-02-29" },
      {
        template: "{{dateAdd claim.policy.start_date years=5 days=1}}",
        scope: { claim: { policy: { start_date: "2024-05-03T10:02:21.000Z" } } },
        output: "2029-05-04",
      },
      { template: "{{dateAdd claim.incident_date days=14}}", scope: { claim: {} }, output: "" },
    ],
    apply: shiftDate(1),
  },
  {
    name: "dateSubtract",
    group: "date",
    summary: "An earlier date; a day that the month does not have becomes its last one.",
    parameters: [date],
    named: amounts,
    returns: "date",
    examples: [
      { template: "{{dateSubtract '2024-03-31' months=1}}", output: "2024-02-29" },
      { template: "{{dateSubtract 'yesterday' days=1}}", output: "" },
    ],
    apply: shiftDate(-1),
  },
  {
    name: "dateDifference",
    group: "date",
    summary: "The first date minus the second, in whole days, weeks, months or years; days when no unit is named.",
    parameters: [
      { name: "first", type: "date" },
      { name: "second", type: "date" },
      { name: "unit", type: "text", optional: true, values: units },
    ],
    named: [{ name: "measurement", type: "text", optional: true, values: units }],
    returns: "number",
    portable: true,
    examples: [
      { template: "{{dateDifference '2024-03-01' '20240228'}}", output: "2" },
      { template: "{{dateDifference '2024-02-29' '2025-02-28' measurement='months'}}", output: "-12" },
      {
        template: "{{dateDifference claim.incident_date '2024-01-01'}}",
        scope: { claim: { incident_date: "" } },
        output: "",
      },
    ],
    apply: applyDateDifference,
  },
  {
    name: "age",
    group: "date",
    summary: "Completed years since a date of birth, today or on another date.",
    parameters: [
      { name: "date_of_birth", type: "date" },
      { name: "at", type: "date", optional: true },
    ],
    returns: "number",
    readsClock: true,
    examples: [
      { template: "{{age '19800615' '2024-06-14'}}", output: "43" },
      { template: "{{age policyholder.date_of_birth '2024-06-14'}}", scope: { policyholder: {} }, output: "" },
    ],
    apply: applyAge,
  },
];
