import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

const thirds = [{ percentage: 33 }, { percentage: 33 }, { percentage: 34 }];

function parts(total: Value, shares: Value[], ...more: Value[]): readonly string[] {
  return shares.map((_, index) => applyHelper("allocate", [total, shares, index, ...more]).printed);
}

describe("allocate", () => {
  it("pays beneficiaries by their percentages so that the parts add up", () => {
    expect(parts(100_001, thirds, "percentage")).toEqual(["33000", "33000", "34001"]);
    expect(parts(100_001, thirds, undefined, "percentage")).toEqual(["33000", "33000", "34001"]);
  });

  it("pays nobody what percentages leave over", () => {
    expect(parts(100_000, [{ percentage: 60 }, { percentage: 30 }], "percentage")).toEqual(["60000", "30000"]);
    expect(parts(100_000, [60, 30], undefined, undefined, 100)).toEqual(["60000", "30000"]);
  });

  it("splits everything by weights that are no percentages", () => {
    expect(parts(100_000, [{ units: 2 }, { units: 1 }], "units")).toEqual(["66667", "33333"]);
    expect(parts("100", [1, 1, 1])).toEqual(["34", "33", "33"]);
  });

  it("reads percentages that are written as texts or have fractions", () => {
    expect(parts(100_000, [{ percentage: "33.34" }, { percentage: "66.66" }], "percentage")).toEqual([
      "33340",
      "66660",
    ]);
  });

  it("splits into a number of equal parts", () => {
    expect([0, 1, 2].map((index) => applyHelper("allocate", [100, "3", index]).printed)).toEqual(["34", "33", "33"]);
  });

  it.each<[string, Value[]]>([
    ["the shares add up to more than 100", [100, [{ percentage: 60 }, { percentage: 60 }], 0, "percentage"]],
    ["there is no share 3", [100, thirds, 3, "percentage"]],
    ["there is no share -1", [100, thirds, -1, "percentage"]],
    ["there is no share 3", [100, 3, 3]],
    ['item 1 of the list has no "percentage"', [100, [{ percentage: 50 }, {}], 0, "percentage"]],
    ["item 0 of the list has no value", [100, [null], 0]],
    ["an object is not a number", [100, thirds, 0]],
    ['"100.5" is not a whole number', ["100.5", thirds, 0, "percentage"]],
    ["0 is not a number of shares", [100, 0, 0]],
    ["shares must not be negative, and not all zero", [100, [50, -1], 0]],
    ["shares must not be negative, and not all zero", [100, [0, 0], 0]],
    ["there is no share 0", [100, [], 0]],
    ["a list is not a text", [100, [1, 2], 0, ["percentage"]]],
    ['"all" is not a number', [100, [1, 2], 0, undefined, undefined, "all"]],
  ])("pays nothing because %s: %j", (reason, values) => {
    expect(refusalOf("allocate", values)).toBe(reason);
  });
});
