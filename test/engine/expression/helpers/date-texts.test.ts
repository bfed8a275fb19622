import { describe, expect, it } from "vitest";

import type { Value } from "../../../../engine/model/expression.ts";
import { applyHelper, refusalOf } from "./apply-helper.ts";

describe("helpers that print dates", () => {
  it.each<[string, Value[], string]>([
    ["dateFormat", ["2024-05-03T22:30:00Z"], "2024-05-04"],
    ["dateFormat", ["20240503", "DD/MM/YYYY"], "03/05/2024"],
    ["dateFormat", ["20240503", undefined, "D MMM YYYY"], "3 May 2024"],
    ["dateFormat", ["20240503", "DD/MM/YYYY", "D MMM YYYY"], "3 May 2024"],
    ["dateFormat", ["2024-05-03T22:30:00Z", "HH:mm Z"], "00:30 +02:00"],
    ["dateFormat", ["20240503", "HH:mm Z x"], "00:00 +02:00 1714687200000"],
    ["formatDate", ["2024-05-03", "MMMM Do"], "May 3rd"],
    ["dateNow", [], "2024-06-14"],
    ["dateNow", ["dddd HH:mm"], "Friday 11:30"],
    ["now", [], "2024-06-14T09:30:00.000Z"],
  ])("%s %j prints %s", (name, values, printed) => {
    expect(applyHelper(name, values)).toMatchObject({ printed, notes: [] });
  });

  it("follows the zone and the language of the module", () => {
    const context = { zone: "America/New_York", locale: "de-DE" };
    expect(applyHelper("dateFormat", ["2024-05-03T02:00:00Z", "D. MMMM HH:mm Z"], context).printed).toBe(
      "2. Mai 22:00 -04:00",
    );
    expect(applyHelper("dateNow", ["dddd"], context).printed).toBe("Freitag");
  });

  it("knows no time without a clock", () => {
    expect([applyHelper("dateNow", [], { now: undefined }), applyHelper("now", [], { now: undefined })]).toEqual([
      { value: undefined, printed: "", notes: [] },
      { value: undefined, printed: "", notes: [] },
    ]);
  });

  it.each<[string, Value[], string]>([
    ["dateFormat", ["abc"], '"abc" is not a date'],
    ["dateFormat", [20240503], "20240503 is not a date"],
    ["dateFormat", [["2024-05-03"]], "a list is not a date"],
    ["dateFormat", ["2024-05-03", "LL"], '"LL" is not a date format'],
    ["dateFormat", ["2024-05-03", {}], "an object is not a text"],
    ["dateFormat", [""], ""],
  ])("%s %j gives no value and says why: %s", (name, values, reason) => {
    expect(refusalOf(name, values)).toBe(reason);
  });

  it("has no names in a malformed locale, and needs none for numbers", () => {
    expect(refusalOf("dateFormat", ["2024-05-03", "MMMM"], { locale: "!" })).toBe('"!" is not a locale');
    expect(applyHelper("dateFormat", ["2024-05-03"], { locale: "!" }).printed).toBe("2024-05-03");
  });
});
