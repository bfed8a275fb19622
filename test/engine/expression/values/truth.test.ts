import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";

import {
  and,
  isDefined,
  isTruthy,
  not,
  or,
  toCondition,
  toNumeric,
} from "../../../../engine/expression/values/index.ts";
import type { Ternary } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";

describe("truthiness", () => {
  const stock = Handlebars.compile("{{#if value}}yes{{else}}no{{/if}}");

  it.each<[Value | null]>([[undefined], [null], [""], ["false"], [" "], [0], [-1], [true], [false], [[]], [[0]], [{}]])(
    "of %j is Handlebars' own",
    (value) => {
      expect(isTruthy(value)).toBe(stock({ value }) === "yes");
    },
  );

  it("takes a decimal that became zero as no", () => {
    expect(isTruthy(toNumeric("0.00"))).toBe(false);
    expect(isTruthy(toNumeric("0.01"))).toBe(true);
  });

  it("reads a condition like it, except that the text false is no and no value is unknown", () => {
    expect(["false", " false ", "", "true", "no", 0, [], {}].map(toCondition)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect([undefined, null].map(toCondition)).toEqual([undefined, undefined]);
  });

  it("calls everything defined but absent, null and the empty text", () => {
    expect([undefined, null, "", " ", 0, false, []].map(isDefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

const worlds = (value: Ternary): readonly boolean[] => (value === undefined ? [true, false] : [value]);
const agreed = (answers: readonly boolean[]): Ternary => (new Set(answers).size === 1 ? answers[0] : undefined);

describe("Kleene's logic", () => {
  const all: readonly Ternary[] = [true, false, undefined];

  it("is what holds for every way to replace the unknown, where all agree", () => {
    for (const left of all) {
      expect(not(left)).toBe(agreed(worlds(left).map((a) => !a)));
      for (const right of all) {
        expect(and(left, right)).toBe(agreed(worlds(left).flatMap((a) => worlds(right).map((b) => a && b))));
        expect(or(left, right)).toBe(agreed(worlds(left).flatMap((a) => worlds(right).map((b) => a || b))));
      }
    }
  });
});
