import { describe, expect, test } from "vitest";
import { ruleCase } from "../../../support/rule-case.ts";
import { checkText } from "../../evaluate/fixture.ts";

const line = (key: string): object => ({ type: "divider", key });
const group = (key: string, ...blocks: readonly object[]): object => ({
  type: "group",
  key,
  title: key,
  collapsible: false,
  blocks,
});

function duplicates(blocks: readonly object[]) {
  return checkText({ blocks }).diagnostics.filter(({ code }) => code === "CB2101");
}

describe("a key that is used twice", () => {
  test("is reported at the later block, with the place of the first", () => {
    expect(duplicates([line("a"), { block: line("a") }])).toMatchObject([
      { pointer: "/blocks/1/block/key", params: { key: "a" }, related: [{ message: '"a" is first used here' }] },
    ]);
  });

  test("is reported once for each block after the first", () => {
    expect(duplicates([line("a"), line("a"), line("a")])).toHaveLength(2);
  });

  test("is found across groups, the group's own key included", () => {
    expect(duplicates([group("a", line("b")), group("c", { block: line("b") })])).toMatchObject([
      { pointer: "/blocks/1/blocks/0/block/key" },
    ]);
    expect(duplicates([group("a", line("a"))])).toMatchObject([{ pointer: "/blocks/0/blocks/0/key" }]);
  });

  test("is not found where there is none", () => {
    expect(duplicates([line("a"), line("b"), group("c", line("d"), line("A"))])).toEqual([]);
    expect(duplicates([{ type: "divider" }, { type: "divider" }])).toEqual([]);
  });
});

ruleCase("CB2101", {
  fails: [
    {
      name: "a key that stands twice",
      module: { blocks: [line("a"), line("a")] },
      finds: [{ pointer: "/blocks/1/key", at: '"a"', params: { key: "a" } }],
    },
  ],
  passes: [{ name: "keys that differ in a capital", module: { blocks: [line("a"), line("A")] } }],
});
