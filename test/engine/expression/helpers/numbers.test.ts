import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

describe("helpers that calculate", () => {
  it.each<[string, Value[], string]>([
    ["add", [1, "2", 0.5], "3.5"],
    ["add", [9007199254740991, 1], "9007199254740992"],
    ["subtract", ["0.3", 0.1], "0.2"],
    ["multiply", [100_001, 0.14], "14000.14"],
    ["multiply", [0, -5], "0"],
    ["divide", [1, 3], "0.3333333333333333333333333333333333"],
    ["divide", [10, 4], "2.5"],
    ["modulo", ["7.5", 2], "1.5"],
    ["minValue", ["9", 10], "9"],
    ["maxValue", ["9", 10, 9.5], "10"],
    ["sum", [[]], "0"],
    ["sum", [["1.10", 2, "3"]], "6.1"],
    ["sum", [1, "2"], "3"],
    ["abs", ["-0.50"], "0.5"],
    ["floor", ["9007199254740993.5"], "9007199254740993"],
    ["ceil", ["9007199254740993.0"], "9007199254740993"],
    ["round", ["2.5", 0, "half_even"], "2"],
    ["round", ["1.005", 2], "1.01"],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it.each<[string, Value[], string]>([
    ["add", [1, "abc"], '"abc" is not a number'],
    ["add", [1, true], "true is not a number"],
    ["add", [1, ""], '"" is not a number'],
    ["add", [1, 2, [3]], "a list is not a number"],
    ["add", [1, {}], "an object is not a number"],
    ["add", [2 ** 53, 1], "9007199254740992 is too large to be exact"],
    ["divide", [1, "0.0"], "cannot divide by zero"],
    ["modulo", [1, 0], "cannot divide by zero"],
    ["sum", [[1, null]], "item 1 of the list has no value"],
    ["sum", [[{ amount: 1 }, {}], "amount"], 'item 1 of the list has no "amount"'],
    ["sum", [[{ amount: "x" }], "amount"], '"x" is not a number'],
    ["sum", [[1], "amount", "more"], "sum takes one list and one property"],
    ["round", [1, 1.5], "1.5 is not a whole number"],
    ["round", [1, 99], "99 is not a number of decimal places from -34 to 34"],
    ["round", [1, 0, "up-ish"], '"up-ish" is not a rounding mode'],
    ["floor", ["x".repeat(50)], `"${"x".repeat(40)}…" is not a number`],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });

  it("never reads an inherited property of an item", () => {
    expect(refusalOf("sum", [[{}], "constructor"])).toBe('item 0 of the list has no "constructor"');
  });
});
