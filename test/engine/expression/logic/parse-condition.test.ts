import { describe, expect, it } from "vitest";
import { compileCondition, parseCondition } from "../../../../engine/expression/index.ts";
import type { Json } from "../../../../engine/model/json.ts";

const approved = "{{ifEquals claim.approval_status 'approved'}}";
const truthOf = (condition: Json, conditions: Record<string, Json>, scope: unknown): string =>
  compileCondition(condition, { conditions }).evaluate(scope).truth;

describe("the forms of a condition", () => {
  it.each<[Json, string]>([
    [true, "true"],
    [false, "false"],
    ["true", "true"],
    [" false ", "false"],
    ["", "false"],
    ["   ", "false"],
    ["maybe", "error"],
    ["TRUE", "error"],
    ["{{claim.amount}}", "error"],
    ["{{claim.flag}}", "true"],
    ["\n{{#if claim.flag}}\n  true\n{{else}}\n  false\n{{/if}}\n", "true"],
    ["{{claim.absent}}", "unknown"],
    ["{{#if claim.absent}}true{{else}}false{{/if}}", "unknown"],
    ["{{#if claim.absent}}true{{else}}true{{/if}}", "true"],
    [null, "unknown"],
  ])("%j is %s", (condition, expected) => {
    expect(truthOf(condition, {}, { claim: { flag: true, amount: 5 } })).toBe(expected);
  });
});

describe("named conditions", () => {
  it("stand for what they are defined as", () => {
    const scope = { claim: { approval_status: "approved" } };
    expect(truthOf({ condition: "approved" }, { approved }, scope)).toBe("true");
    expect(truthOf({ "!": { condition: "approved" } }, { approved }, scope)).toBe("false");
    expect(truthOf({ and: [{ condition: "both" }, true] }, { approved, both: { condition: "approved" } }, scope)).toBe(
      "true",
    );
  });

  it("are read as conditions are, not by truthiness", () => {
    expect(truthOf({ condition: "odd" }, { odd: "maybe" }, {})).toBe("error");
    expect(truthOf({ and: [{ condition: "odd" }, true] }, { odd: "maybe" }, {})).toBe("unknown");
    expect(truthOf({ "!": { condition: "no" } }, { no: "false" }, {})).toBe("true");
  });

  it("may not depend on themselves; a cycle reads the same from wherever it is entered", () => {
    const conditions = { a: { condition: "b" }, b: { and: [true, { condition: "a" }] }, self: { condition: "self" } };
    const errorsOf = (name: string) => parseCondition(conditions[name as keyof typeof conditions], conditions).errors;
    expect(errorsOf("a")).toMatchObject([
      { code: "CB2202", within: "a", params: { conditions: "a -> b -> a" }, pointer: "/condition" },
    ]);
    expect(errorsOf("b")).toMatchObject([
      { code: "CB2202", within: "b", params: { conditions: "a -> b -> a" }, pointer: "/and/1/condition" },
    ]);
    expect(errorsOf("self")).toMatchObject([
      { code: "CB2202", within: "self", params: { conditions: "self -> self" } },
    ]);
  });

  it("say in which definition a mistake is", () => {
    const named = { broken: "{{nope 1}}", user: { condition: "broken" } };
    const { errors } = parseCondition({ and: [{ condition: "user" }, { condition: "brokn" }] }, named);
    expect(errors.map(({ code, within }) => [code, within])).toEqual([
      ["CB2104", "broken"],
      ["CB2110", undefined],
    ]);
    expect(errors[1]?.params).toEqual({ condition: "brokn", nearest: "broken" });
  });

  it("cannot multiply without bound", () => {
    const named = Object.fromEntries(
      Array.from({ length: 40 }, (_, index): [string, Json] => [
        `c${index}`,
        { and: [{ condition: `c${index + 1}` }, { condition: `c${index + 1}` }] },
      ]),
    );
    const { errors } = parseCondition({ condition: "c0" }, { ...named, c40: true });
    expect(errors.some(({ code }) => code === "CB3015")).toBe(true);
  });

  it("cannot be looked up on the prototype", () => {
    expect(parseCondition({ condition: "constructor" }, {}).errors).toMatchObject([{ code: "CB2110" }]);
  });
});
