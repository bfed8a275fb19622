import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";

import { divide, toNumeric, toPrinted } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";

describe("printing a value", () => {
  const print = Handlebars.compile("{{value}}", { noEscape: true });

  it.each<[Value | null]>([
    [undefined],
    [null],
    [""],
    ["a & b"],
    [true],
    [false],
    [0],
    [-0],
    [-12.5],
    [[]],
    [[1, null, "a", [2, 3], {}]],
    [{ a: 1 }],
  ])("prints %j as Handlebars does", (value) => {
    expect(toPrinted(value)).toBe(print({ value }));
  });

  it("never prints an exponent", () => {
    expect(toPrinted(1e21)).toBe("1000000000000000000000");
    expect(toPrinted(0.000_000_12)).toBe("0.00000012");
    expect(toPrinted(divide(1, toNumeric("30000000000000000000") ?? 1))).toBe("0.0000000000000000000333333333333333");
  });

  it("prints decimals inside a list as numbers", () => {
    expect(toPrinted([toNumeric("0.50"), 1])).toBe("0.5,1");
  });
});
