/** Helpers that print dates, in the module's time zone and locale. */
import type { HelperContext, HelperParameter, HelperRow, Value } from "../../model/expression.ts";
import {
  dateNames,
  formatDate,
  localToInstant,
  millisecondsPerDay,
  parseInstant,
  parseLocalTime,
} from "../values/index.ts";
import { printDay, printsInstant, toFormattedDate, zoneOffset } from "../values/index.ts";
import { note, quote, readText } from "./arguments.ts";

const format: HelperParameter = { name: "format", type: "text", optional: true };
const defaultFormat = "YYYY-MM-DD";

function applyDateFormat(context: HelperContext, date: Value, positionalFormat: Value, namedFormat: Value): Value {
  const pattern = readText(context, namedFormat ?? positionalFormat ?? defaultFormat);
  const local = typeof date === "string" ? parseLocalTime(date, context.zone) : undefined;
  if (pattern === undefined || date === undefined || date === "") return undefined;
  if (local === undefined || typeof date !== "string") return note(context, `${quote(date)} is not a date`);
  const instant = printsInstant(pattern) ? (parseInstant(date) ?? toInstant(local, context.zone)) : local;
  return instant === undefined ? undefined : print(context, local, instant, pattern);
}

function applyDateNow(context: HelperContext, namedFormat: Value): Value {
  const pattern = readText(context, namedFormat ?? defaultFormat);
  const offset = context.now === undefined ? undefined : zoneOffset(context.zone, context.now);
  if (context.now === undefined || offset === undefined || pattern === undefined) return undefined;
  return print(context, context.now + offset, context.now, pattern);
}

function print(context: HelperContext, local: number, instant: number, pattern: string): Value {
  if (pattern === defaultFormat) return printDay(Math.floor(local / millisecondsPerDay));
  const names = dateNames(context.locale);
  if (names === null) return note(context, `${quote(context.locale)} is not a locale`);
  return (
    formatDate(toFormattedDate(local, instant), pattern, names) ??
    note(context, `${quote(pattern)} is not a date format`)
  );
}

function toInstant(local: number, zone: string): number | undefined {
  return localToInstant(Math.floor(local / millisecondsPerDay), 0, zone);
}

const dateFormat: Omit<HelperRow, "name" | "summary" | "examples"> = {
  group: "date",
  parameters: [{ name: "date", type: "date" }, format],
  named: [format],
  returns: "text",
  apply: applyDateFormat,
};

export const dateTextHelpers: readonly HelperRow[] = [
  {
    ...dateFormat,
    name: "dateFormat",
    summary: "A date as text by a format such as 'DD MMM YYYY'; YYYY-MM-DD when none is given.",
    portable: true,
    examples: [
      { template: "{{dateFormat '2024-05-03T10:02:21.000Z' format='D MMMM YYYY'}}", output: "3 May 2024" },
      { template: "{{dateFormat '20240503' 'dddd Do [of] MMM, HH:mm'}}", output: "Friday 3rd of May, 00:00" },
      { template: "{{dateFormat claim.incident_date}}", scope: { claim: {} }, output: "" },
    ],
  },
  {
    ...dateFormat,
    name: "formatDate",
    summary: "Another name of dateFormat.",
    examples: [
      { template: "{{formatDate '20240503' 'DD/MM/YYYY'}}", output: "03/05/2024" },
      { template: "{{formatDate '20240503'}}", output: "2024-05-03" },
    ],
  },
  {
    name: "dateNow",
    group: "date",
    summary: "Today's date, as YYYY-MM-DD or by a format.",
    parameters: [],
    named: [format],
    returns: "date",
    readsClock: true,
    portable: true,
    examples: [
      { template: "{{dateNow}}", output: "2024-06-14" },
      { template: "{{dateNow format='DD MMM YYYY'}}", output: "14 Jun 2024" },
    ],
    apply: applyDateNow,
  },
  {
    name: "now",
    group: "date",
    summary: "The present instant.",
    parameters: [],
    returns: "date",
    readsClock: true,
    examples: [
      { template: "{{now}}", output: "2024-06-14T09:30:00.000Z" },
      { template: "{{dateFormat (now) 'HH:mm'}}", output: "11:30" },
    ],
    apply: ({ now }) => (now === undefined ? undefined : new Date(now).toISOString()),
  },
];
