import { assert, constantFrom, jsonValue, property as holds } from "fast-check";
import { describe, expect, it } from "vitest";
import { validateDocument } from "../../../../engine/check/schema/validate.ts";
import { readFixtures } from "../../../schemas/read-fixtures.ts";
import { schemaByName } from "../../../schemas/schema-ajv.ts";

interface Fields {
  readonly [property: string]: unknown;
}

/** Every correct block of the fixtures, without its wrapper. */
const blocks = readFixtures("valid")
  .filter((fixture) => fixture.schema === "block-entry")
  .map(({ name, value }) => {
    const block: Fields = Object(value).block ?? value;
    return { name, block };
  });

const names = ["module", "block-entry", "condition", "claim", "block-state", "policy", "claimant"] as const;

function requiredOf(block: Fields): readonly string[] {
  return schemaByName.get(`blocks/${String(block["type"])}`)?.required ?? [];
}

function withoutProperty(block: Fields, property: string): Fields {
  return Object.fromEntries(Object.entries(block).filter(([name]) => name !== property));
}

function codesOf(block: unknown): readonly string[] {
  return validateDocument("block-entry", { block }).map((finding) => finding.code);
}

describe("one mistake in a correct block", () => {
  const cases = blocks.flatMap(({ name, block }) => Object.keys(block).map((property) => ({ name, block, property })));

  it.each(cases.filter(({ block, property }) => requiredOf(block).includes(property)))(
    "is one finding when $name lacks $property",
    ({ block, property }) => {
      expect(codesOf(withoutProperty(block, property))).toEqual(["CB2002"]);
    },
  );

  it.each(cases.filter(({ property }) => property !== "type" && property !== "key"))(
    "is one finding when $name has $property misspelt",
    ({ block, property }) => {
      const misspelt = { ...withoutProperty(block, property), [`${property}x`]: block[property] };
      expect(validateDocument("block-entry", { block: misspelt })).toMatchObject([
        { code: "CB2001", params: { nearest: property } },
      ]);
    },
  );

  it.each(cases)("is one finding when $name has a list for $property", ({ block, property }) => {
    const expected = property === "type" ? "CB2004" : "CB2003";
    const list = ["options", "blocks"].includes(property) ? {} : [];
    expect(codesOf({ ...block, [property]: list })).toEqual([expected]);
  });
});

describe("any input", () => {
  it("is answered with findings or none, never with an exception", () => {
    assert(
      holds(constantFrom(...names), jsonValue(), (name, value) => {
        expect(validateDocument(name, value).filter((finding) => !finding.code.startsWith("CB200"))).toEqual([]);
      }),
    );
  });

  it("in the place of any property of a block is answered with findings at or below that place", () => {
    const places = blocks
      .flatMap(({ block }) => Object.keys(block).map((name) => ({ block, name })))
      .filter(({ name }) => name !== "type");
    assert(
      holds(constantFrom(...places), jsonValue(), ({ block, name }, value) => {
        const findings = validateDocument("block-entry", { block: { ...block, [name]: value } });
        expect(findings.filter((finding) => !finding.pointer.startsWith(`/block/${name}`))).toEqual([]);
      }),
    );
  });
});
