import type { Schema } from "./read-schemas.ts";

/** The schemas as data, for hovers, OpenAPI and the `schema` command. Each is parsed when it is first read, so that loading costs next to nothing. */
export function generateSchemaData(schemas: ReadonlyMap<string, Schema>): string {
  const rows = [...schemas].map(([name, schema]) => {
    const text = JSON.stringify(JSON.stringify(schema));
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `// Generated from schemas/ by schemas/generate/generate.ts; never edited.
const texts = {
${rows.join(",\n")}
};
const parsed = new Map();
function read(name) {
  if (!parsed.has(name)) parsed.set(name, JSON.parse(texts[name]));
  return parsed.get(name);
}
export const schemas = {};
for (const name of Object.keys(texts)) {
  Object.defineProperty(schemas, name, { enumerable: true, get: () => read(name) });
}
`;
}

/** The types of what `generateSchemaData` gives. */
export function generateSchemaDataTypes(schemas: ReadonlyMap<string, Schema>): string {
  const names = [...schemas.keys()].map((name) => JSON.stringify(name));
  return `// Generated from schemas/ by schemas/generate/generate.ts; never edited.

/** JSON Schema 2020-12. */
export interface JsonSchema {
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly $defs?: { readonly [name: string]: JsonSchema };
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string; readonly body: unknown }[];
  readonly [keyword: string]: unknown;
}

export type SchemaFileName = ${names.join(" | ")};

/** By the path below \`schemas/\` without its ending. */
export const schemas: { readonly [name in SchemaFileName]: JsonSchema };
`;
}
