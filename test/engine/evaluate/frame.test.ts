import { describe, expect, it } from "vitest";
import { evaluateClaim, openClaim } from "../../../engine/index.ts";
import { claimWith, compileText, moneyInput } from "./fixture.ts";

const module = compileText({ blocks: [moneyInput("loss", "Loss", { default_value: "{{claim.policy.sum_assured}}" })] });

describe("the moment of an evaluation", () => {
  it.each(["2026-03-01T08:30:00.000Z", "2026-03-01", 0, -8.64e15])("may be %s", (now) => {
    expect(evaluateClaim(module, { claim: claimWith(), now }).now).toBe(new Date(now).getTime());
  });

  it.each(["soon", "", "2026-13-45", Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1])("may not be %s", (now) => {
    const expected = `expected \`now\` to be an ISO instant or milliseconds since the epoch, but it is ${now}`;
    expect(() => evaluateClaim(module, { claim: claimWith(), now })).toThrow(new TypeError(expected));
    expect(() => openClaim(module, { claim: claimWith(), now })).toThrow(TypeError);
  });

  it("may not be left out by a program that has no types", () => {
    expect(() => evaluateClaim(module, { claim: claimWith() } as never)).toThrow(TypeError);
  });
});
