import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { compareOrder, looseEquals, strictEquals, toNumeric } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";
import { seeded } from "./seeded.ts";

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(undefined),
  fc.boolean(),
  fc.integer(),
  fc.integer().map(String),
  fc.string(),
  fc.double(),
  fc.double({ noNaN: true, min: -1000, max: 1000 }).map((number) => toNumeric(number)),
);

describe("equality", () => {
  it.each<[Value, Value, boolean | undefined, boolean | undefined]>([
    [5, 5, true, true],
    [5, "5", false, true],
    ["5.0", 5, false, true],
    [0.5, toNumeric("0.50"), true, true],
    ["0.5", toNumeric("0.50"), false, true],
    ["5", "5.0", false, false],
    [true, "true", false, false],
    [0, false, false, false],
    [0, "", false, false],
    [undefined, "a", undefined, undefined],
    ["", undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
    ["a", "a", true, true],
    [[], [], false, false],
  ])("of %j and %j is strictly %s, loosely %s", (left, right, strictly, loosely) => {
    expect(strictEquals(left, right)).toBe(strictly);
    expect(looseEquals(left, right)).toBe(loosely);
  });

  it("does not depend on the order of its sides, and strict implies loose", () => {
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(strictEquals(left, right)).toBe(strictEquals(right, left));
        expect(looseEquals(left, right)).toBe(looseEquals(right, left));
        expect(strictEquals(left, right) === true && looseEquals(left, right) !== true).toBe(false);
      }),
      seeded,
    );
  });
});

describe("order", () => {
  it.each<[Value, Value, -1 | 0 | 1 | undefined]>([
    [9, 10, -1],
    ["9", "10", -1],
    ["10", 9, 1],
    [toNumeric("9.5"), toNumeric("10.5"), -1],
    ["1.0", 1, 0],
    ["a", "b", undefined],
    ["2024-01-01", "2024-01-02", undefined],
    ["", 1, undefined],
    [true, 0, undefined],
    [undefined, 1, undefined],
  ])("of %j and %j is %s", (left, right, order) => {
    expect(compareOrder(left, right)).toBe(order);
  });
});
