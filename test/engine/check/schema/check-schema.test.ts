import { describe, expect, it } from "vitest";
import { checkSchema } from "../../../../engine/check/schema/check-schema.ts";

const divider = (key: string) => ({ block: { type: "divider", key } });

function moduleWith(...blocks: unknown[]): object {
  return { key: "m", name: "M", version: "1", currency: "ZAR", time_zone: "UTC", blocks };
}

function paramsOf(...blocks: unknown[]): readonly object[] {
  return checkSchema(moduleWith(...blocks), "module").map((finding) => finding.params);
}

describe("checkSchema", () => {
  it("finds nothing in a correct module", () => {
    expect(checkSchema(moduleWith(divider("a"), divider("b").block), "module")).toEqual([]);
  });

  it("points at the name of an unknown property and offers the near one that is still free", () => {
    expect(checkSchema(moduleWith({ ...divider("a"), show_iff: true }), "module")).toEqual([
      {
        code: "CB2001",
        params: { property: "show_iff", nearest: "show_if" },
        pointer: "/blocks/0/show_iff",
        part: "key",
      },
    ]);
    expect(paramsOf({ ...divider("a"), show_if: true, show_iff: true })).toEqual([{ property: "show_iff" }]);
  });

  it("offers nothing where no name is near", () => {
    expect(paramsOf({ ...divider("a"), colour: "red" })).toEqual([{ property: "colour" }]);
  });

  it("names the innermost block", () => {
    const group = {
      type: "group",
      key: "g",
      title: "G",
      collapsible: false,
      blocks: [{ block: { type: "heading", key: "h" } }],
    };
    expect(checkSchema(moduleWith({ block: group }), "module")).toEqual([
      {
        code: "CB2002",
        params: { property: "title", block: "h" },
        pointer: "/blocks/0/block/blocks/0/block",
        part: "key",
      },
    ]);
  });

  it("points at the value where a missing property has no named place", () => {
    expect(checkSchema({}, "condition")).toMatchObject([{ code: "CB2009", pointer: "", part: "value" }]);
    expect(checkSchema(moduleWith({}), "module")).toMatchObject([
      { code: "CB2002", pointer: "/blocks/0", part: "value" },
    ]);
  });

  it("takes a misspelt required property for one mistake", () => {
    const heading = { block: { type: "heading", key: "h", titel: "Details" } };
    expect(paramsOf(heading)).toEqual([{ property: "titel", nearest: "title", block: "h" }]);
  });

  it("keeps an unknown and a missing property apart when they have nothing to do with each other", () => {
    const heading = { block: { type: "heading", key: "h", footer: "Details" } };
    expect(
      checkSchema(moduleWith(heading), "module")
        .map((finding) => finding.code)
        .toSorted(),
    ).toEqual(["CB2001", "CB2002"]);
  });

  it("offers the near type of block, and says which ones there are", () => {
    const [params] = paramsOf({ block: { type: "input.curency", key: "a" } });
    expect(params).toMatchObject({ type: "input.curency", nearest: "input.currency", block: "a" });
    expect(params).toHaveProperty("allowed", expect.stringContaining("annuity_request"));
  });

  it("does not take a disbursement block in a group for an unknown type", () => {
    const group = {
      type: "group",
      key: "g",
      title: "G",
      collapsible: false,
      blocks: [{ type: "annuity_request", key: "a" }],
    };
    expect(checkSchema(moduleWith(group), "module")).toEqual([
      {
        code: "CB2008",
        params: { type: "annuity_request", block: "a" },
        pointer: "/blocks/0/blocks/0/type",
        part: "value",
      },
    ]);
  });

  it("says types and values in the author's words", () => {
    const number = { type: "input.number", key: "n", title: "N" };
    expect(paramsOf({ ...number, min: true })).toMatchObject([{ expected: "a number or text", actual: "true" }]);
    expect(paramsOf({ ...number, title: null })).toMatchObject([{ expected: "text", actual: "null" }]);
    expect(paramsOf("text", [])).toMatchObject([
      { property: "blocks[0]", expected: "an object", actual: "text" },
      { property: "blocks[1]", expected: "an object", actual: "a list" },
    ]);
    expect(paramsOf({ type: "alert", key: "a", markdown: "A", color: "denger" })).toMatchObject([
      { value: "denger", nearest: "danger", allowed: expect.stringMatching(/ or a template$/) },
    ]);
  });

  it("escapes names in pointers", () => {
    expect(checkSchema(moduleWith({ ...divider("a"), "a/b~c": 1 }), "module")).toMatchObject([
      { pointer: "/blocks/0/a~1b~0c" },
    ]);
  });

  it("calls the whole by a name of its own", () => {
    expect(checkSchema([], "module")).toEqual([
      {
        code: "CB2003",
        params: { property: "document", expected: "an object", actual: "a list" },
        pointer: "",
        part: "value",
      },
    ]);
  });

  it("finds a mistake in each of 10,000 blocks", () => {
    const blocks = Array.from({ length: 10_000 }, (_, index) => ({
      block: { type: "divider", key: `k${index}`, line: 1 },
    }));
    const findings = checkSchema(moduleWith(...blocks), "module");
    expect(findings).toHaveLength(10_000);
    expect(findings[9_999]).toMatchObject({
      code: "CB2001",
      pointer: "/blocks/9999/block/line",
      params: { block: "k9999" },
    });
  });
});
