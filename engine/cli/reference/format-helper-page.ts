import type { HelperExample, HelperParameter, HelperRow } from "../../model/expression.ts";
import { helperUsage } from "./helper-usage.ts";

/** What the reference says about one helper. */
export function formatHelperPage(row: HelperRow): string {
  const { parameters, named = [], returns, examples } = row;
  const facts = factsOf(row);
  const all = [...parameters, ...named];
  return [
    row.name,
    row.summary,
    `Written\n  {{${helperUsage(row)}}}${row.block ? `\n  {{#${helperUsage(row)}}} … {{else}} … {{/${row.name}}}` : ""}`,
    ...(all.length === 0 ? [] : [`Parameters\n${formatParameters(parameters, named)}`]),
    `Gives\n  ${nouns[returns]}`,
    ...(facts.length === 0 ? [] : [`Good to know\n${facts.map((fact) => `  ${fact}`).join("\n")}`]),
    `Examples\n${examples.map(formatExample).join("\n")}`,
  ].join("\n\n");
}

const nouns: Readonly<Record<HelperParameter["type"], string>> = {
  any: "any value",
  number: "a number",
  text: "a text",
  boolean: "true or false",
  date: "a date",
  list: "a list",
  operator: "an operator",
  money: "an amount in minor units (cents)",
};

function formatParameters(parameters: readonly HelperParameter[], named: readonly HelperParameter[]): string {
  const rows = [
    ...parameters.map((parameter) => [parameter.name, describeParameter(parameter)] as const),
    ...named.map((parameter) => [`${parameter.name}=`, describeParameter(parameter)] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, description]) => `  ${name.padEnd(width)}  ${description}`).join("\n");
}

function describeParameter({ type, optional, variadic, values }: HelperParameter): string {
  const choice = values === undefined ? nouns[type] : `one of ${values.join(" ")}`;
  return [choice, ...(variadic ? ["may repeat"] : []), ...(optional ? ["may be left out"] : [])].join(", ");
}

function factsOf({ portable, readsClock, acceptsMissing }: HelperRow): readonly string[] {
  return [
    ...(portable ? ["Part of the published claims-block format."] : []),
    ...(readsClock ? ["Reads the clock, so its result changes as time passes."] : []),
    ...(acceptsMissing ? ["Has an answer for a missing value; other helpers give no value then."] : []),
  ];
}

function formatExample({ template, scope, output }: HelperExample): string {
  const result = output === "" ? "(nothing)" : output;
  const given = scope === undefined ? "" : `\n    where ${JSON.stringify(scope)}`;
  return `  ${template}  ->  ${result}${given}`;
}
