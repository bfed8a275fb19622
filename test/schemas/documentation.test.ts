import { describe, expect, it } from "vitest";
import { type JsonSchema, schemas } from "../../engine/check/generated/schemas.js";
import { schemaAjv } from "./schema-ajv.ts";

interface Place {
  readonly at: string;
  readonly schema: JsonSchema;
}

/** The documents, their definitions and every property in them: what an editor shows on hover. */
const documented: readonly Place[] = Object.values(schemas).flatMap((schema) => [
  ...(schema["type"] === undefined ? [] : [{ at: `${schema.$id}#`, schema }]),
  ...definitions(schema),
  ...properties(schema, `${schema.$id}#`),
]);

function definitions(schema: JsonSchema): Place[] {
  const inner = Object.entries(schema.$defs ?? {});
  return inner.map(([key, definition]) => ({ at: `${schema.$id}#/$defs/${key}`, schema: definition }));
}

/** Properties at any depth. Inside `if`, `then` and `allOf` a property is only narrowed: it is documented where it is declared. */
function properties(schema: JsonSchema, at: string): Place[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const place = `${at}/properties/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return [{ at: place, schema: property }, ...properties(property, place)];
    }),
    ...Object.entries(schema.$defs ?? {}).flatMap(([name, inner]) => properties(inner, `${at}/$defs/${name}`)),
    ...(schema.items ? properties(schema.items, `${at}/items`) : []),
  ];
}

describe("the documentation in the schemas", () => {
  it("covers many properties", () => {
    expect(documented.length).toBeGreaterThan(400);
  });

  it("gives every document, definition and property a title, a description and an example", () => {
    const bare = documented.filter(
      ({ schema }) => !schema.title || !schema.description || (schema.examples ?? []).length === 0,
    );
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  it("describes in whole sentences", () => {
    expect(
      documented.filter(({ schema }) => !/^[A-Z`\d].*\.$/s.test(schema.description ?? "")).map(({ at }) => at),
    ).toEqual([]);
  });

  it("gives only examples that are valid", () => {
    const wrong = documented.flatMap(({ at, schema }) => {
      const validate = schemaAjv.compile({ $ref: at.replace(/#$/, "") });
      return (schema.examples ?? []).filter((example) => !validate(example)).map((example) => ({ at, example }));
    });
    expect(wrong).toEqual([]);
  });

  it("offers a valid snippet for every block type", () => {
    const validate = schemaAjv.getSchema("https://claimblocks.dev/schemas/block-entry.schema.json");
    const snippets = Object.values(schemas).flatMap((schema) => schema.defaultSnippets ?? []);
    expect(snippets).toHaveLength(17);
    expect(snippets.filter((snippet) => validate?.(snippet.body) !== true)).toEqual([]);
  });

  it("says in words what every pattern demands", () => {
    const silent = Object.entries(schemas).filter(([, schema]) => {
      const text = JSON.stringify({ ...schema, examples: [] });
      return (text.match(/"pattern":/g) ?? []).length !== (text.match(/"patternErrorMessage":/g) ?? []).length;
    });
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
