import type { JSONSchema } from "json-schema-to-typescript";
import type { Schema } from "./read-schemas.ts";

/** Unions that the schemas express with `if`, because `oneOf` would report one mistake several times. */
const writtenTypes: Readonly<Record<string, string>> = {
  Condition: "string | boolean | null | { readonly [operator: string]: unknown }",
  BlockEntry: "WrappedBlock | Block",
  GroupEntry: "WrappedGroupMember | GroupMember",
  SavedBlockState: "BlockState | { readonly [property: string]: never }",
};

/** Keywords from which json-schema-to-typescript would make no type, or a type under a second name. */
const droppedKeywords = new Set([
  "$schema",
  "$id",
  "$defs",
  "title",
  "examples",
  "defaultSnippets",
  "allOf",
  "anyOf",
  "if",
  "then",
  "else",
  "minItems",
  "minProperties",
  "maxProperties",
]);

type NameOf = (reference: string) => string;

/** All schemas as one schema, its definitions named as the types will be: the title `Payout request` gives `PayoutRequest`. */
export function collectTypeDefinitions(schemas: Iterable<Schema>): JSONSchema {
  const named = nameSchemas(schemas);
  const nameAt = new Map([...named].map(([name, { address }]) => [address, name]));
  const definitions: Record<string, JSONSchema> = {};
  for (const [name, { address, schema }] of named) {
    const nameOf: NameOf = (reference) => {
      const target = nameAt.get(new URL(reference, address).href.replace(/#$/, ""));
      if (target === undefined) throw new Error(`${name} refers to ${reference}, which does not exist`);
      return target;
    };
    definitions[name] = toTypeSchema(name, schema, nameOf);
  }
  return { type: "object", additionalProperties: false, definitions };
}

function nameSchemas(schemas: Iterable<Schema>): ReadonlyMap<string, { address: string; schema: Schema }> {
  const named = new Map<string, { address: string; schema: Schema }>();
  const add = (address: string, schema: Schema) => {
    const name = toTypeName(schema.title ?? "");
    if (named.has(name)) throw new Error(`Two schemas have the title "${schema.title}"`);
    named.set(name, { address, schema });
  };
  for (const schema of schemas) {
    const isDocument = schema.type !== undefined || schema.$ref !== undefined;
    if (isDocument) add(schema.$id ?? "", schema);
    for (const [key, definition] of Object.entries(schema.$defs ?? {})) add(`${schema.$id}#/$defs/${key}`, definition);
  }
  return named;
}

function toTypeName(title: string): string {
  return title
    .split(/\W+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join("");
}

function toTypeSchema(name: string, schema: Schema, nameOf: NameOf): JSONSchema {
  const written = writtenTypes[name];
  if (written !== undefined) return { description: schema.description, tsType: written };
  if (schema.$ref !== undefined && schema.required !== undefined) {
    const base = nameOf(schema.$ref);
    const keys = schema.required.map((key) => JSON.stringify(key)).join(" | ");
    return { description: schema.description, tsType: `${base} & Required<Pick<${base}, ${keys}>>` };
  }
  return simplify(schema, nameOf);
}

function simplify(schema: Schema, nameOf: NameOf): JSONSchema {
  const { description } = schema;
  if (schema.$ref !== undefined) return { description, tsType: nameOf(schema.$ref) };
  if (schema.else?.$ref !== undefined) {
    const orNull = schema.if?.type === "null" ? " | null" : "";
    return { description, tsType: nameOf(schema.else.$ref) + orNull };
  }
  if (schema.oneOf !== undefined) return { description, oneOf: schema.oneOf.map((branch) => simplify(branch, nameOf)) };
  const { properties, items, additionalProperties, ...rest } = schema;
  const kept = Object.entries(rest).filter(([keyword]) => !droppedKeywords.has(keyword));
  return {
    ...(Object.fromEntries(kept) as JSONSchema),
    ...(properties && { properties: simplifyProperties(properties, nameOf) }),
    ...(items && { items: simplify(items, nameOf) }),
    ...(additionalProperties !== undefined && { additionalProperties: simplifyOpenness(additionalProperties, nameOf) }),
  };
}

function simplifyProperties(properties: Readonly<Record<string, Schema>>, nameOf: NameOf): Record<string, JSONSchema> {
  return Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, simplify(property, nameOf)]));
}

function simplifyOpenness(openness: boolean | Schema, nameOf: NameOf): boolean | JSONSchema {
  return typeof openness === "boolean" ? openness : simplify(openness, nameOf);
}
