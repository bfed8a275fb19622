import { describe, expect, it } from "vitest";

import { toNumeric } from "../../../../engine/expression/values/index.ts";
import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

describe("helpers that make texts", () => {
  it.each<[string, Value[], string]>([
    ["toStartCase", ["aunt_or_uncle"], "Aunt Or Uncle"],
    ["toStartCase", ["early-retirement"], "Early Retirement"],
    ["toStartCase", ["accidentalDeath2024"], "Accidental Death2024"],
    ["toStartCase", ["McDonald"], "McDonald"],
    ["toStartCase", ["zoë o'brien"], "Zoë O'brien"],
    ["toStartCase", ["  two   words "], "Two Words"],
    ["toStartCase", [""], ""],
    ["upperCase", ["straße"], "STRASSE"],
    ["lowerCase", ["ZOË"], "zoë"],
    ["trim", ["\t a b \n"], "a b"],
    ["trim", [12], "12"],
    ["concat", ["a", 1, true, toNumeric("0.50")], "a1true0.5"],
    ["ordinalString", ["21"], "21st"],
    ["ordinalString", [111], "111th"],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it.each<[string, Value[], string]>([
    ["upperCase", [["a"]], "a list is not a text"],
    ["concat", ["a", {}], "an object is not a text"],
    ["ordinalString", [1.5], "1.5 is not a whole number"],
    ["ordinalString", ["first"], '"first" is not a number'],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });
});
