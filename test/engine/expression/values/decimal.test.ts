import { describe, expect, it } from "vitest";

import { isDecimal, isNumberValue, toNumeric, toPrinted } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";

describe("reading a number", () => {
  it.each<[Value, string]>([
    [5, "5"],
    [-0, "0"],
    ["12", "12"],
    [" 12.50 ", "12.5"],
    ["-7.00", "-7"],
    [0.14, "0.14"],
    [1e-7, "0.0000001"],
    ["9007199254740993", "9007199254740993"],
    ["0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"],
  ])("reads %j as %s", (value, printed) => {
    expect(toPrinted(toNumeric(value))).toBe(printed);
  });

  it.each<[Value]>([
    [""],
    [" "],
    ["abc"],
    ["1e3"],
    ["0x10"],
    ["+5"],
    ["1,000"],
    ["5."],
    [true],
    [undefined],
    [[1]],
    [{}],
    [Number.NaN],
    [Infinity],
    ["9".repeat(201)],
  ])("does not take %j for a number", (value) => {
    expect(toNumeric(value)).toBeUndefined();
  });

  it("refuses an integer that has already lost digits", () => {
    expect(toNumeric(2 ** 53)).toBeUndefined();
    expect(toNumeric(2 ** 53 - 1)).toBe(2 ** 53 - 1);
  });

  it("keeps a whole number a plain number, however it is written", () => {
    expect(toNumeric("100.000")).toBe(100);
    expect(isDecimal(toNumeric("100.5"))).toBe(true);
  });

  it("counts texts as texts until they are read", () => {
    expect([5, "5", toNumeric("5.5"), {}].map((value) => isNumberValue(value))).toEqual([true, false, true, false]);
  });
});
