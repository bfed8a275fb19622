import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

const condition = (...values: Value[]): Value => applyHelper("ifCondition", values).value;

describe("operators", () => {
  it.each<[Value, string, Value, Value]>([
    ["a", "===", "a", true],
    [1, "===", "1", false],
    [1, "!==", "1", true],
    [1, "==", "1", true],
    [1, "!=", "1.0", false],
    ["9", "<", "10", true],
    [10, ">", 9, true],
    [9, "<=", 9, true],
    [0.1, ">=", 0.2, false],
    [true, "&&", "x", true],
    [true, "&&", "false", false],
    [0, "||", "", false],
    ["", "||", "x", true],
  ])("%j %s %j is %s", (left, operator, right, result) => {
    expect(condition(left, operator, right)).toBe(result);
  });

  it("know nothing about a missing side, unless the other one decides", () => {
    for (const operator of ["===", "!==", "==", "!=", "<", ">", "<=", ">="]) {
      expect([condition(undefined, operator, 1), condition(1, operator, undefined)]).toEqual([undefined, undefined]);
    }
    expect([condition(false, "&&", undefined), condition(undefined, "&&", true)]).toEqual([false, undefined]);
    expect([condition(undefined, "||", true), condition(false, "||", undefined)]).toEqual([true, undefined]);
  });

  it("are folded from left to right", () => {
    expect(condition(true, "&&", true, "&&", false)).toBe(false);
    expect(condition(5, ">", 3, "===", true)).toBe(true);
    expect(condition(5, ">", 3, "&&", true, "===", false)).toBe(false);
  });

  it.each<[Value[], string]>([
    [[true, "&&", true, "||", false], "&& and || are mixed; nest one of them"],
    [[1, "!", 2], '"!" is not an operator'],
    [[1, "===", 2, "constructor", 3], '"constructor" is not an operator'],
    [[1, undefined, 2], " is not an operator"],
    [[1, "==="], "an operator has only one side"],
    [["abc", ">", 5], '"abc" and 5 cannot be ordered'],
    [["2024-01-02", ">", "2024-01-01"], '"2024-01-02" and "2024-01-01" cannot be ordered'],
    [[undefined, ">", 5], ""],
  ])("of %j give no value: %s", (values, reason) => {
    expect(refusalOf("ifCondition", values)).toBe(reason);
  });

  it("take operator signs for texts where a value stands", () => {
    expect(condition("&&", "===", "||", "||", true)).toBe(true);
  });
});

describe("if and unless", () => {
  it.each<[Value[], Value]>([
    [[1], true],
    [[0], false],
    [[""], false],
    [["false"], true],
    [[[]], false],
    [[undefined], undefined],
    [["a", "===", "a"], true],
    [["a", "===", undefined], undefined],
  ])("read %j as %s and its opposite", (values, result) => {
    expect(applyHelper("if", values).value).toBe(result);
    expect(applyHelper("unless", values).value).toBe(result === undefined ? undefined : !result);
  });
});

describe("what is defined", () => {
  it.each<[Value, boolean]>([
    [undefined, false],
    ["", false],
    [" ", true],
    [0, true],
    [false, true],
    [[], true],
  ])("%j: %s", (value, isDefined) => {
    expect(applyHelper("ifIsDefined", [value]).value).toBe(isDefined);
    expect(applyHelper("ifIsNotDefined", [value]).value).toBe(!isDefined);
    expect(applyHelper("default", [value, "fallback"]).value).toBe(isDefined ? value : "fallback");
  });

  it("falls back as far as needed", () => {
    expect(applyHelper("default", [undefined, "", 0, "x"]).value).toBe(0);
    expect(applyHelper("default", [undefined, ""]).value).toBeUndefined();
  });
});

describe("and, or and not", () => {
  const ternary = fc.constantFrom(true, false, undefined);

  it("obey De Morgan over any number of values", () => {
    fc.assert(
      fc.property(fc.array(ternary, { minLength: 2, maxLength: 5 }), (values) => {
        const negated = values.map((value) => applyHelper("not", [value]).value);
        const both = applyHelper("not", [applyHelper("and", values).value]).value;
        expect(both).toBe(applyHelper("or", negated).value);
      }),
      { seed: 20240614 },
    );
  });

  it("read any value as a condition", () => {
    expect(applyHelper("and", [1, "x", [0]]).value).toBe(true);
    expect(applyHelper("or", [0, "", "false", []]).value).toBe(false);
    expect(applyHelper("not", ["false"]).value).toBe(true);
  });
});

describe("comparisons by name", () => {
  it.each<[string, Value, Value, Value]>([
    ["ifEquals", 90, 90, true],
    ["ifEquals", 90, "90", false],
    ["ifNotEquals", 90, "90", true],
    ["ifNotEquals", undefined, 1, undefined],
    ["eq", "a", "a", true],
    ["gt", "10", "9", true],
    ["gte", 9, 9, true],
    ["lt", 9, 9, false],
    ["lte", 9, "9.0", true],
    ["lt", undefined, 9, undefined],
  ])("%s %j %j is %s", (name, first, second, result) => {
    expect(applyHelper(name, [first, second]).value).toBe(result);
  });
});
