import * as fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import { compileCondition } from "../../../../engine/expression/index.ts";
import type { Json } from "../../../../engine/model/json.ts";

/** Complete data and operands of fitting types: where we mean to differ from json-logic-js is said in other tests. */
const data = {
  claim: {
    status: "approved",
    cause: "fire",
    empty: "",
    flag: true,
    off: false,
    amount: 250,
    zero: 0,
    negative: -7,
    numbers: [3, 1, 2],
    words: ["fire", "theft"],
    none: [],
    items: [
      { name: "a", price: 10, sold: true },
      { name: "b", price: 0, sold: false },
    ],
  },
};

const variable = (path: string): Json => ({ var: path });
const operation = (name: string, ...operands: Json[]): Json => ({ [name]: operands });
const inRoot = {
  number: fc.constantFrom<Json>(
    ...["amount", "zero", "negative", "numbers.0"].map((name) => variable(`claim.${name}`)),
  ),
  text: fc.constantFrom<Json>(...["status", "cause", "empty", "words.1"].map((name) => variable(`claim.${name}`))),
  boolean: fc.constantFrom<Json>(variable("claim.flag"), variable("claim.off")),
};

const { test } = fc.letrec<{ number: Json; text: Json; list: Json; test: Json }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: "rule" },
    fc.integer({ min: -20, max: 20 }),
    inRoot.number,
    fc
      .tuple(fc.constantFrom("+", "*", "min", "max"), tie("number"), tie("number"), tie("number"))
      .map(([name, ...all]) => operation(name, ...all)),
    fc.tuple(tie("number"), tie("number")).map(([a, b]) => operation("-", a, b)),
    tie("number").map((a) => operation("-", a)),
    tie("number").map((a) => operation("%", a, 7)),
    fc.tuple(tie("test"), tie("number"), tie("number")).map(([a, b, c]) => operation("if", a, b, c)),
    tie("number").map((start) =>
      operation(
        "reduce",
        variable("claim.numbers"),
        operation("+", variable("current"), variable("accumulator")),
        start,
      ),
    ),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: "rule" },
    fc.constantFrom<Json>("", "fire", "x", "0"),
    inRoot.text,
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => operation("cat", a, b)),
    fc.tuple(tie("text"), fc.integer({ min: -6, max: 6 })).map(([a, b]) => operation("substr", a, b)),
    fc
      .tuple(tie("text"), fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }))
      .map(([a, b, c]) => operation("substr", a, b, c)),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => operation("or", a, b)),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => operation("and", a, b)),
    tie("text").map((fallback) => ({ var: ["claim.absent", fallback] })),
    tie("text").map((fallback) => ({ var: ["claim.cause", fallback] })),
  ),
  list: fc.oneof(
    { maxDepth: 3, depthIdentifier: "rule" },
    fc.constantFrom<Json>(variable("claim.numbers"), variable("claim.words"), variable("claim.none"), [], ["fire", 1]),
    fc
      .integer({ min: 0, max: 4 })
      .map((least) => operation("filter", variable("claim.numbers"), operation(">", variable(""), least))),
    fc.constantFrom("price", "name").map((field) => operation("map", variable("claim.items"), variable(field))),
    fc.tuple(tie("list"), tie("list")).map(([a, b]) => operation("merge", a, b)),
    fc
      .subarray(["claim.cause", "claim.absent", "claim.empty", "claim.zero"])
      .map((paths) => operation("missing", ...paths)),
    fc.subarray(["claim.cause", "claim.absent", "claim.empty"]).map((paths) => operation("missing_some", 1, paths)),
  ),
  test: fc.oneof(
    { maxDepth: 4, depthIdentifier: "rule" },
    inRoot.boolean,
    fc.boolean(),
    fc
      .tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!=", "===", "!=="), tie("number"), tie("number"))
      .map(([name, a, b]) => operation(name, a, b)),
    fc
      .tuple(fc.constantFrom("==", "!=", "===", "!=="), tie("text"), tie("text"))
      .map(([name, a, b]) => operation(name, a, b)),
    fc
      .tuple(fc.constantFrom("<", "<="), tie("number"), tie("number"), tie("number"))
      .map(([name, ...all]) => operation(name, ...all)),
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("test"), { minLength: 1, maxLength: 4 }))
      .map(([name, all]) => operation(name, ...all)),
    fc
      .tuple(fc.constantFrom("!", "!!"), fc.oneof(tie("test"), tie("number"), tie("text")))
      .map(([name, a]) => operation(name, a)),
    tie("list").map((list) => ({ "!!": [list] })),
    fc.tuple(tie("text"), fc.oneof(tie("text"), tie("list"))).map(([a, b]) => operation("in", a, b)),
    fc.array(tie("test"), { minLength: 1, maxLength: 5 }).map((all) => operation("if", ...all)),
    fc.array(tie("test"), { minLength: 3, maxLength: 3 }).map((all) => operation("?:", ...all)),
    fc
      .tuple(fc.constantFrom("all", "some", "none"), fc.constantFrom("sold", "price", "name"))
      .map(([name, field]) => operation(name, variable("claim.items"), variable(field))),
    fc.constantFrom("all", "some", "none").map((name) => operation(name, variable("claim.none"), true)),
  ),
}));

describe("JSON Logic on complete data", () => {
  it("decides as json-logic-js does", () => {
    fc.assert(
      fc.property(test, (rule) => {
        const condition = compileCondition(operation("!!", rule));
        expect(condition.errors).toEqual([]);
        const expected = jsonLogic.truthy(jsonLogic.apply(rule as jsonLogic.RulesLogic, data));
        expect(condition.evaluate(data).truth).toBe(String(expected));
      }),
      { numRuns: 1500 },
    );
  });
});
