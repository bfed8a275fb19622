import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type SchemaError, validators } from "../../engine/check/generated/validators.js";
import type { TraceNode as DocumentTraceNode } from "../../engine/model/documents.generated.ts";
import type { TraceNode } from "../../engine/model/expression.ts";
import { generateFiles } from "../../schemas/generate/generated-files.ts";
import { readFixtures } from "./read-fixtures.ts";
import { schemaAjv, schemaByName } from "./schema-ajv.ts";

const project = new URL("../../", import.meta.url);

describe("the generated files", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await generateFiles();
  });

  it("are what schemas/ gives now", () => {
    const stale = [...files].filter(([path, text]) => {
      const file = new URL(path, project);
      return !existsSync(file) || readFileSync(file, "utf8") !== text;
    });
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  it("hold one type under one name, without numbered twins", () => {
    const names = [
      ...(files.get("engine/model/documents.generated.ts") ?? "").matchAll(/^export (?:type|interface) (\w+)/gm),
    ];
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter(([, name]) => /\d$/.test(name ?? ""))).toEqual([]);
  });

  it("are handed on by engine/model/documents.ts, but for what the model names itself", () => {
    const types = files.get("engine/model/documents.generated.ts") ?? "";
    const made = [...types.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1] ?? "");
    const handedOn: readonly string[] =
      readFileSync(new URL("engine/model/documents.ts", project), "utf8").match(/\b[A-Z]\w+(?=,)/g) ?? [];
    expect(made.filter((name) => !handedOn.includes(name)).toSorted()).toEqual([
      "CurrencyCode",
      "Position",
      "Range",
      "Timestamp",
      "TraceNode",
    ]);
  });

  it("only have readonly properties and lists", () => {
    const types = files.get("engine/model/documents.generated.ts") ?? "";
    const lists = types.match(/\[\]/g) ?? [];
    expect(types.match(/^\s+\S+:/gm) ?? []).toEqual([]);
    expect(types.match(/readonly (?:\w+|\([^()]*\))\[\]/g)).toHaveLength(lists.length);
  });

  it("collect errors without copying the earlier ones, which would make 10,000 mistakes slow", () => {
    expect(files.get("engine/check/generated/validators.js")).not.toContain(".concat(");
  });

  it("run without require, without building code and without anything of Node", () => {
    const source = files.get("engine/check/generated/validators.js") ?? "";
    expect(source).toContain("export");
    expect(source).not.toMatch(/\brequire\s*\(/);
    expect(source).not.toMatch(/\beval\s*\(|new Function\b|\bFunction\s*\(/);
    expect(source).not.toMatch(/\bprocess\.|\bimport\s/);
  });
});

describe("the generated validators", () => {
  const fixtures = [...readFixtures("valid"), ...readFixtures("invalid")];
  const validated = new Map(Object.entries(validators));

  it.each(fixtures.filter(({ schema }) => validated.has(schema)))(
    "find what Ajv finds in $schema: $name",
    ({ schema, value }) => {
      const oracle = schemaAjv.getSchema(schemaByName.get(schema)?.$id ?? "");
      const validate = validated.get(schema);
      expect(validate?.(value)).toBe(oracle?.(value));
      expect(toComparable(validate?.errors)).toEqual(toComparable(oracle?.errors));
    },
  );
});

describe("the type of a trace", () => {
  it("is the same in documents and in the model", () => {
    const fromModel: DocumentTraceNode = { kind: "literal", text: "1" } satisfies TraceNode;
    const fromDocument: TraceNode = fromModel;
    expect(fromDocument).toBe(fromModel);
  });
});

type Complaint = Pick<SchemaError, "keyword" | "instancePath" | "params">;

function toComparable(errors: readonly Complaint[] | null | undefined): readonly Complaint[] {
  return (errors ?? []).map(({ keyword, instancePath, params }) => ({ keyword, instancePath, params }));
}
