import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCondition } from "../../../../engine/expression/index.ts";
import type { Json } from "../../../../engine/model/json.ts";

const truthOf = (rule: Json, scope: unknown = {}): string => compileCondition(rule).evaluate(scope).truth;

describe("JSON Logic where something is missing", () => {
  it.each<[Json, string]>([
    [{ "<": [{ var: "claim.amount" }, 15] }, "unknown"],
    [{ "===": [{ var: "claim.status" }, "approved"] }, "unknown"],
    [{ "!=": [{ var: "claim.status" }, "approved"] }, "unknown"],
    [{ "==": [{ var: "claim.status" }, null] }, "unknown"],
    [{ "!": { var: "claim.flag" } }, "unknown"],
    [{ var: "claim.flag" }, "unknown"],
    [{ and: [false, { var: "claim.flag" }] }, "false"],
    [{ and: [{ var: "claim.flag" }, false] }, "false"],
    [{ and: [true, { var: "claim.flag" }] }, "unknown"],
    [{ or: [{ var: "claim.flag" }, true] }, "true"],
    [{ or: [{ var: "claim.flag" }, false] }, "unknown"],
    [{ "==": [{ or: [{ var: "claim.flag" }, 5] }, 5] }, "unknown"],
    [{ if: [{ var: "claim.flag" }, true, true] }, "true"],
    [{ if: [{ var: "claim.flag" }, true, false] }, "unknown"],
    [{ if: [{ var: "claim.flag" }, "a", "a"] }, "true"],
    [{ missing: ["claim.flag"] }, "true"],
    [{ "!": { missing: ["claim.flag"] } }, "false"],
    [{ missing_some: [1, ["claim.flag", "claim.other"]] }, "true"],
    [{ var: ["claim.flag", true] }, "true"],
    [{ var: ["claim.flag", false] }, "false"],
    [{ ">": [{ "+": [{ var: "claim.amount" }, 1] }, 0] }, "unknown"],
    [{ in: ["a", { var: "claim.list" }] }, "unknown"],
    [{ in: ["a", ["a", { var: "claim.flag" }]] }, "true"],
    [{ in: ["a", ["b", { var: "claim.flag" }]] }, "unknown"],
    [{ some: [{ var: "claim.list" }, true] }, "unknown"],
    [{ all: [[1, 2], { var: "name" }] }, "unknown"],
    [{ some: [[0, { var: "claim.flag" }, 1], { var: "" }] }, "true"],
    [{ none: [[0, { var: "claim.flag" }], { var: "" }] }, "unknown"],
  ])("%j is %s", (rule, expected) => {
    expect(truthOf(rule, { claim: { other: null } })).toBe(expected);
  });

  it("does not order what is not a number", () => {
    expect(truthOf({ "<": ["a", "b"] })).toBe("unknown");
    expect(truthOf({ ">": [{ var: "amount" }, "10"] }, { amount: "9" })).toBe("false");
  });

  it("names what was missing, and nothing that did not matter", () => {
    const condition = compileCondition({
      and: [{ or: [{ var: "claim.a" }, true] }, { "===": [{ var: "claim.b" }, 1] }],
    });
    expect(condition.evaluate({}).missing).toEqual(["claim.b"]);
  });
});

describe("paths in JSON Logic", () => {
  it.each([
    "constructor",
    "__proto__",
    "claim.constructor.name",
    "claim.toString",
    "claim.items.push",
    "claim.__proto__.x",
  ])("%s reads nothing", (path) => {
    expect(truthOf({ var: path }, { claim: { items: [] } })).toBe("unknown");
  });
});

describe("mistakes in JSON Logic", () => {
  it.each<[Json, string, string]>([
    [{ equals: [1, 2] }, "CB3020", "/equals"],
    [{ and: [true, { "=": [1, 2] }] }, "CB3020", "/and/1/="],
    [{ "===": [1] }, "CB3021", "/==="],
    [{ "/": [1, 2, 3] }, "CB3021", "/~1"],
    [{ var: ["a", "b", "c"] }, "CB3021", "/var"],
    [{ missing_some: ["a"] }, "CB3021", "/missing_some"],
    [{ var: { cat: ["a", "b"] } }, "CB3022", "/var"],
    [{ missing: [{ merge: ["a"] }] }, "CB3022", "/missing/0"],
    [{ a: 1, b: 2 }, "CB3023", ""],
    [{ and: [{}] }, "CB3023", "/and/0"],
    [{ reduce: [{ var: "list" }, { var: "price" }, 0] }, "CB3024", "/reduce/1/var"],
    [5, "CB3025", ""],
    [[true], "CB3025", ""],
    [{ log: "claim" }, "CB3006", "/log"],
    [{ ">": [{ var: "a" }, 2 ** 53] }, "CB3013", "/>/1"],
    [{ condition: "nope" }, "CB2110", "/condition"],
  ])("%j gives %s at %j", (rule, code, pointer) => {
    const { errors, evaluate } = compileCondition(rule);
    expect(errors.map((error) => [error.code, error.pointer])).toEqual([[code, pointer]]);
    expect(evaluate({}).truth).toBe("error");
  });

  it("refuses a rule that is nested too deeply", () => {
    let rule: Json = true;
    for (let level = 0; level < 200; level++) rule = { "!": [rule] };
    expect(compileCondition(rule).errors.map(({ code }) => code)).toEqual(["CB3008"]);
  });

  it("answers any JSON without throwing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (rule, scope) => {
        const { truth } = compileCondition(rule as Json).evaluate(scope);
        expect(["true", "false", "unknown", "error"]).toContain(truth);
      }),
    );
  });
});
