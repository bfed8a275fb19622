import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { helperNames, helperTable } from "../../../../engine/expression/helpers/index.ts";
import { isNumberValue, toNumeric } from "../../../../engine/expression/values/index.ts";
import type { HelperContext, HelperRow, Value } from "../../../../engine/model/expression.ts";
import { exampleContext, renderExample } from "./stock-handlebars.ts";

const rows = [...helperTable.values()];
const examples = rows.flatMap((row) => row.examples.map((example) => ({ name: row.name, ...example })));

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(
    undefined,
    "",
    "2024-02-29",
    "2024-05-03T10:02:21.000Z",
    "percentage",
    "days",
    "===",
    "&&",
    "ZAR",
    "en-GB",
  ),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.integer({ min: -50, max: 50 }),
  fc.double(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => toNumeric(number)),
  fc.string(),
  fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.record({ percentage: fc.integer() }))),
  fc.dictionary(fc.string(), fc.integer()),
);

/** As many values as the row takes, and a few more for one that takes any number. */
function argumentsOf(row: HelperRow): fc.Arbitrary<Value[]> {
  const count = row.parameters.length + (row.named?.length ?? 0);
  return fc.array(value, { minLength: count, maxLength: row.parameters.at(-1)?.variadic === true ? count + 4 : count });
}

describe("the helper table", () => {
  it("has one row for each name", () => {
    expect(helperNames).toEqual([...new Set(rows.map((row) => row.name))]);
    expect(rows.every((row) => helperTable.get(row.name) === row)).toBe(true);
  });

  it.each(rows)("documents $name in a sentence, with two examples or more", ({ summary, examples: shown }) => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(shown.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rows)("lets only the last parameter of $name repeat, and required ones come first", (row) => {
    const optional = row.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual(optional.toSorted((left, right) => Number(left) - Number(right)));
    expect(row.parameters.slice(0, -1).some((parameter) => parameter.variadic)).toBe(false);
    expect(row.parameters.at(-1)?.variadic === true && row.named !== undefined).toBe(false);
  });

  it.each(examples)("prints $output for $template", ({ template, scope, output }) => {
    expect(renderExample(template, scope ?? {})).toBe(output);
  });

  it.each(examples)("uses the helper $name in its own example $template", ({ name, template }) => {
    expect(template).toMatch(new RegExp(`[{(#]${name}[ )}]`));
  });

  it.each(rows)("$name never throws, whatever it is given", (row) => {
    const contexts: fc.Arbitrary<HelperContext> = fc.record({
      now: fc.constantFrom(undefined, exampleContext.now),
      zone: fc.constantFrom("UTC", "Africa/Johannesburg", "Mars/Olympus"),
      locale: fc.constantFrom("en-ZA", "de-DE", "no such locale"),
      currency: fc.constantFrom(undefined, "ZAR", "ZZZ"),
      notes: fc.constant([]),
    });
    fc.assert(
      fc.property(contexts, argumentsOf(row), (context, values) => {
        const result = row.apply(context, ...values);
        expect(result === null || Number.isNaN(result)).toBe(false);
      }),
      { seed: 20240614, numRuns: 200 },
    );
  });

  it.each(rows.filter((row) => row.returns !== "any"))("$name gives nothing, or what it says it returns", (row) => {
    fc.assert(
      fc.property(argumentsOf(row), (values) => {
        const result = row.apply(exampleContext, ...values);
        expect(result === undefined || typeOf(result) === typeNames[row.returns]).toBe(true);
      }),
      { seed: 20240614, numRuns: 200 },
    );
  });
});

const typeNames: Partial<Record<HelperRow["returns"], string>> = {
  boolean: "boolean",
  text: "string",
  date: "string",
  number: "number",
  money: "number",
};

function typeOf(result: Value): string {
  return isNumberValue(result) ? "number" : typeof result;
}
