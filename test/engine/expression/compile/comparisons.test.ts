import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileExpression, helperTable, makeFrame } from "../../../../engine/expression/index.ts";
import type { CallExpression, Expression, HelperRow, Value } from "../../../../engine/model/expression.ts";

const span = { start: 0, end: 0 };
const values: readonly Value[] = [
  undefined,
  true,
  false,
  0,
  1,
  2,
  1.5,
  2 ** 60,
  "",
  "1",
  "1.0",
  "x",
  "true",
  "false",
  [],
  ["x"],
  {},
];
const value = fc.constantFrom(...values);
const operators = ["===", "!==", "==", "!=", "<", "<=", ">", ">="];
const operands = fc.oneof(
  fc.tuple(fc.constantFrom(...operators), value, value).map(([operator, left, right]) => [left, operator, right]),
  fc
    .tuple(fc.constantFrom("&&", "||"), fc.array(value, { minLength: 2, maxLength: 4 }))
    .map(([operator, all]) => all.flatMap((each, index) => (index === 0 ? [each] : [operator, each]))),
  fc.tuple(value, fc.constantFrom("&&", "||"), value, fc.constantFrom(...operators), value).map((all) => [...all]),
);

/** A helper of the caller is never taken for ours, so this runs the row itself. */
function throughRow(row: HelperRow, args: readonly Value[]): Value {
  return compileWith(new Map([[row.name, { ...row }]]), row.name, args);
}

function compileWith(helpers: ReadonlyMap<string, HelperRow>, helper: string, args: readonly Value[]): Value {
  const scope = Object.fromEntries(args.map((argument, index) => [`a${index}`, argument]));
  const call: CallExpression = {
    kind: "call",
    helper,
    args: args.map((argument, index): Expression => {
      if (typeof argument === "string" && index % 2 === 1) return { kind: "literal", value: argument, span };
      return { kind: "reference", origin: "root", depth: 0, path: [`a${index}`], text: `a${index}`, span };
    }),
    named: {},
    span,
    nameSpan: span,
  };
  return compileExpression(call, { helpers }).value(makeFrame(scope));
}

describe("comparisons that are compiled without their row", () => {
  it.each(["if", "ifCondition", "unless"])("%s gives what the row gives", (name) => {
    const row = helperTable.get(name) as HelperRow;
    fc.assert(
      fc.property(operands, (args) => {
        expect(compileWith(helperTable, name, args)).toBe(throughRow(row, args));
      }),
    );
  });

  it.each(["ifEquals", "eq", "ifNotEquals", "and", "or"])("%s gives what the row gives", (name) => {
    const row = helperTable.get(name) as HelperRow;
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(compileWith(helperTable, name, [left, right])).toBe(throughRow(row, [left, right]));
      }),
    );
  });

  it("not gives what the row gives", () => {
    const row = helperTable.get("not") as HelperRow;
    for (const each of values) expect(compileWith(helperTable, "not", [each])).toBe(throughRow(row, [each]));
  });
});
