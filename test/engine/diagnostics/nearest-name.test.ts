import { describe, expect, test } from "vitest";
import { findNearestName } from "../../../engine/diagnostics/nearest-name.ts";

const properties = ["title", "description", "placeholder", "default_value", "show_if", "hide_if", "min", "max"];

describe("findNearestName", () => {
  test.each([
    ["titel", "title"],
    ["desciption", "description"],
    ["defaultValue", "default_value"],
    ["show-if", "show_if"],
    ["Placeholder", "placeholder"],
    ["shwo_if", "show_if"],
  ])("takes %s for %s", (name, nearest) => {
    expect(findNearestName(name, properties)).toBe(nearest);
  });

  test.each(["colour", "label", "x", "mix", "", "values", "amount"])("makes no guess for %j", (name) => {
    expect(findNearestName(name, properties)).toBeUndefined();
  });

  test("makes no guess between names that are equally near", () => {
    expect(findNearestName("payee_3", ["payee_1", "payee_2"])).toBeUndefined();
    expect(findNearestName("payee_3", ["payee_1"])).toBe("payee_1");
  });

  test("never suggests the name itself", () => {
    expect(findNearestName("title", ["title"])).toBeUndefined();
  });

  test("does not depend on the order of the candidates", () => {
    expect(findNearestName("titel", properties.toReversed())).toBe("title");
  });
});
