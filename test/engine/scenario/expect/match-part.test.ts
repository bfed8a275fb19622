import { describe, expect, test } from "vitest";
import { matchPart } from "../../../../engine/scenario/expect/match-part.ts";
import { matchText } from "../../../../engine/scenario/expect/match-text.ts";

describe("a partial expectation", () => {
  test.each<[what: string, actual: unknown, expected: unknown]>([
    ["more than is named", { a: 1, b: 2 }, { a: 1 }],
    ["no value", { a: undefined }, { a: null, b: null }],
    ["a text with other blanks", "R\u00a0100\u202f000,01\n", "R 100 000,01"],
    ["a part of a text", { a: "one two three" }, { a: { contains: ["one", "three"] } }],
    ["a list of the same length", [1, { a: 2, b: 3 }], [1, { a: 2 }]],
  ])("accepts %s", (_what, actual, expected) => {
    expect(matchPart(actual, expected)).toEqual([]);
  });

  test.each<[what: string, actual: unknown, expected: unknown, paths: readonly string[]]>([
    ["a number that is a text", { a: "1" }, { a: 1 }, ["a"]],
    ["a value where none is expected", { a: 0 }, { a: null }, ["a"]],
    ["a longer list", { a: [1, 2] }, { a: [1] }, ["a"]],
    ["each difference", { a: 1, b: { c: 2, d: 3 } }, { a: 2, b: { c: 3, d: 3 } }, ["a", "b.c"]],
    ["a text without the part", "one", { contains: "two" }, [""]],
    ["a list in the place of an object", [], { a: 1 }, [""]],
    ["nothing in the place of an object", undefined, { a: 1 }, [""]],
  ])("refuses %s", (_what, actual, expected, paths) => {
    expect(matchPart(actual, expected).map(({ path }) => path.join("."))).toEqual(paths);
  });

  test("says in words how a text differs", () => {
    expect(matchText("a  b", "a c")).toBe('is "a b", not "a c"');
    expect(matchText("a b", { contains: ["a", "x", "y"] })).toBe('is "a b", which does not contain "x" and "y"');
  });
});
