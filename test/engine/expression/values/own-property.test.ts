import { describe, expect, it } from "vitest";

import { listItem, ownProperty, toNumeric } from "../../../../engine/expression/values/index.ts";

describe("reading a property", () => {
  const inherited: unknown = Object.create({ amount: 5 });

  it.each<[unknown, string, unknown]>([
    [{ a: 1 }, "a", 1],
    [{ a: null }, "a", undefined],
    [{}, "constructor", undefined],
    [{}, "__proto__", undefined],
    [[], "push", undefined],
    [["x"], "0", "x"],
    [["x"], "length", 1],
    ["text", "length", undefined],
    [null, "a", undefined],
    [inherited, "amount", undefined],
    [{ toString: () => "x" }, "toString", undefined],
    [toNumeric("0.5"), "c", undefined],
    [toNumeric("0.5"), "constructor", undefined],
  ])("of %j named %s gives %j", (container, key, value) => {
    expect(ownProperty(container, key)).toBe(value);
  });

  it("takes null in a list as no value", () => {
    expect([0, 1, 2].map((index) => listItem([null, "a"], index))).toEqual([undefined, "a", undefined]);
  });
});
