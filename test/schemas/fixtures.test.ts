import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemas } from "../../engine/check/generated/schemas.js";
import { codeTable } from "../../engine/diagnostics/index.ts";
import { readFixtures } from "./read-fixtures.ts";
import { findingsOf, schemaByName } from "./schema-ajv.ts";

const valid = readFixtures("valid");
const invalid = readFixtures("invalid");
const found = invalid.map((fixture) => ({ ...fixture, findings: findingsOf(fixture.schema, fixture.value) }));

describe("a valid document raises nothing", () => {
  it.each(valid)("$schema: $name", ({ schema, value }) => {
    expect(findingsOf(schema, value)).toEqual([]);
  });
});

describe("a document with one mistake raises one finding, the one it is named for", () => {
  it.each(found)("$schema: $name", ({ name, pointer, findings }) => {
    expect(findings.map((finding) => ({ code: finding.code, pointer: finding.pointer }))).toEqual([
      { code: name.slice(0, "CB0000".length), pointer },
    ]);
  });
});

describe("the fixtures", () => {
  it("stand in folders that are named for a schema", () => {
    const folders = readdirSync(new URL("./", import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !schemaByName.has(folder))).toEqual([]);
  });

  it("show every block type and every block state in use", () => {
    const types = Object.keys(schemas)
      .filter((name) => name.startsWith("block-states/"))
      .map((name) => name.slice("block-states/".length));
    expect(types).toHaveLength(17);
    expect(types.filter((type) => !typesShown("block-entry").has(type))).toEqual([]);
    expect(types.filter((type) => !typesShown("block-state").has(type))).toEqual([]);
  });

  it.each([...codeTable.values()].filter((row) => row.code.startsWith("CB200")))(
    "raise $code, with every value that its message needs",
    ({ code, message, help }) => {
      const findings = found.flatMap((fixture) => fixture.findings).filter((finding) => finding.code === code);
      const needed = [...`${message} ${help}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
      const lacking = findings.filter(({ params }) => needed.some((name) => !Object.hasOwn(params, name)));
      expect(findings).not.toEqual([]);
      expect(lacking).toEqual([]);
    },
  );
});

function typesShown(schema: string): ReadonlySet<unknown> {
  const values = valid.filter((fixture) => fixture.schema === schema).map((fixture) => Object(fixture.value));
  return new Set(values.map((value) => value.block?.type ?? value.type));
}
