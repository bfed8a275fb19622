import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

const isIn = (...values: Value[]): Value => applyHelper("in", values).value;

describe("helpers for lists and objects", () => {
  it.each<[string, Value[], string]>([
    ["join", [["a", 1, true]], "a, 1, true"],
    ["join", [[], "; "], ""],
    ["join", [[{ name: "a" }, { name: "b" }], "/", "name"], "a/b"],
    ["length", [[1, 2]], "2"],
    ["length", [""], "0"],
    ["lookup", [{ a: 1 }, "a"], "1"],
    ["lookup", [["x", "y"], 1], "y"],
    ["lookup", [{ a: 1 }, "b"], ""],
    ["lookup", [{ a: 1 }, "constructor"], ""],
    ["lookup", [["x"], "constructor"], ""],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it.each<[string, Value[], string]>([
    ["join", ["abc"], '"abc" is not a list'],
    ["join", [["a", null]], "item 1 of the list has no value"],
    ["join", [[{ name: "a" }, {}], ", ", "name"], 'item 1 of the list has no "name"'],
    ["join", [["a"], ", ", {}], "an object is not a text"],
    ["join", [["a"], []], "a list is not a text"],
    ["join", [[["a"]]], "a list is not a text"],
    ["length", [5], "5 has no length"],
    ["length", [{ length: 2 }], "an object has no length"],
    ["lookup", ["text", "length"], '"text" has no properties'],
    ["lookup", [{}, {}], "an object is not a text"],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });

  it("finds a value among others by type and value", () => {
    expect([isIn("a", "b", "a"), isIn("a", ["b", "a"]), isIn(1, ["1"]), isIn("a", [])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isIn(0.5, ["0.5", 0.5])).toBe(true);
  });

  it("does not know whether a value is in a list with holes", () => {
    expect(applyHelper("in", ["a", ["b", null]]).value).toBeUndefined();
    expect(applyHelper("in", ["a", ["a", null]]).value).toBe(true);
  });
});
