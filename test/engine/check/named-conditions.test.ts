import { describe, expect, test } from "vitest";
import { evaluateClaim } from "../../../engine/index.ts";
import { checkText, claimWith, now, payoutBlock } from "../evaluate/fixture.ts";

const using = (name: unknown, key = "payout"): object => ({
  show_if: { condition: name },
  block: payoutBlock({ key }),
});

function check(conditions: object, blocks: readonly object[]) {
  const { compiled, diagnostics } = checkText({ conditions, blocks });
  const { cards } = evaluateClaim(compiled, { claim: claimWith(), now });
  return {
    // What the rules think of the payouts' gates is not what is asked here.
    found: diagnostics.filter(({ severity }) => severity === "error").map(({ code, pointer }) => `${code} ${pointer}`),
    withheld: cards.filter((card) => card.withheld).map(({ key }) => key),
    actionable: cards.filter((card) => card.actionable).map(({ key }) => key),
  };
}

describe("a named condition", () => {
  test.each([
    { written: true },
    { written: "{{ifEquals claim.approval_status 'approved'}}" },
    { written: { "===": [{ var: "claim.approval_status" }, "approved"] } },
    { written: { and: [{ condition: "other" }, true] } },
  ])("may be $written", ({ written }) => {
    expect(check({ given: written, other: true }, [using("given")])).toEqual({
      found: [],
      withheld: [],
      actionable: ["payout"],
    });
  });

  test("is found wherever a condition may stand, also inside JSON Logic", () => {
    const block = {
      disabled_if: { "!": { condition: "given" } },
      hide_if: { and: [{ condition: "given" }, false] },
      block: payoutBlock(),
    };
    const given = "{{ifEquals claim.claim_status 'pending_payout'}}";
    expect(check({ given }, [block])).toEqual({ found: [], withheld: [], actionable: ["payout"] });
  });

  test("that does not exist withholds the block that names it, with a hint at the nearest name", () => {
    const { diagnostics } = checkText({ conditions: { approved: true }, blocks: [using("aproved")] });
    expect(diagnostics).toMatchObject([
      { code: "CB2110", pointer: "/blocks/0/show_if/condition", params: { nearest: "approved" } },
    ]);
    expect(check({ approved: true }, [using("aproved")]).withheld).toEqual(["payout"]);
  });

  test("that is broken is reported once, where it is defined, and withholds every block that uses it", () => {
    const result = check({ broken: "{{nope 1}}" }, [
      using("broken", "first"),
      using("broken", "second"),
      payoutBlock({ key: "third" }),
    ]);
    expect(result).toEqual({
      found: ["CB2104 /conditions/broken"],
      withheld: ["first", "second"],
      actionable: ["third"],
    });
  });

  test("that uses a broken one withholds its blocks without a second report", () => {
    const result = check({ broken: { nope: [1] }, through: { and: [{ condition: "broken" }, true] } }, [
      using("through"),
    ]);
    expect(result.found).toEqual(["CB3020 /conditions/broken/nope"]);
    expect(result.withheld).toEqual(["payout"]);
  });

  test("that is broken and never used is reported all the same", () => {
    expect(check({ broken: "{{#if}}" }, [payoutBlock()])).toMatchObject({
      withheld: [],
      actionable: ["payout"],
      found: [expect.stringMatching(/\/conditions\/broken$/)],
    });
  });

  test.each([
    { conditions: { a: { condition: "a" } }, cycle: "itself" },
    { conditions: { a: { condition: "b" }, b: { condition: "a" } }, cycle: "two" },
    {
      conditions: { a: { "!": { condition: "b" } }, b: { or: [false, { condition: "c" }] }, c: { condition: "a" } },
      cycle: "three",
    },
  ])("that depends on itself through $cycle is reported once and withholds its blocks", ({ conditions }) => {
    const { found, withheld, actionable } = check(conditions, [using("a"), using("a", "second")]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^CB2202 \/conditions\//);
    expect(withheld).toEqual(["payout", "second"]);
    expect(actionable).toEqual([]);
  });

  test("has a name that is any text, those of every object too", () => {
    expect(check({ "is approved/now~": true }, [using("is approved/now~")]).actionable).toEqual(["payout"]);
    expect(check({}, [using("constructor")]).withheld).toEqual(["payout"]);
    expect(check({}, [using("__proto__")]).withheld).toEqual(["payout"]);
  });
});
