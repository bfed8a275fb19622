import { type JsonSchema, type SchemaFileName, schemas } from "../../../generated/schemas.js";

/** What the format says about a path from `claim` on. */
export type FoundField =
  | { readonly kind: "field"; readonly schema: JsonSchema }
  /** `path[at]` is not there: `isCertain` where nothing but the listed names can be. */
  | { readonly kind: "absent"; readonly at: number; readonly names: readonly string[]; readonly isCertain: boolean }
  /** Below data that the format leaves open. */
  | { readonly kind: "open" };

const open: FoundField = { kind: "open" };

export function findField(path: readonly string[]): FoundField {
  let schema: JsonSchema = schemas.claim;
  for (let at = 1; at < path.length; at += 1) {
    const name = path[at] ?? "";
    const inner = propertyOf(schema, name);
    if (inner) {
      schema = follow(inner);
      continue;
    }
    const types = typesOf(schema);
    if (types.includes("array") && isIndex(name)) {
      if (!schema.items) return open;
      schema = follow(schema.items);
    } else if (types.length === 0 || (types.includes("array") && name === "length")) {
      return open;
    } else if (types.includes("object")) {
      if (!schema.properties) return open;
      const isCertain = schema["additionalProperties"] === false;
      return { kind: "absent", at, names: Object.keys(schema.properties), isCertain };
    } else {
      return { kind: "absent", at, names: [], isCertain: true };
    }
  }
  return { kind: "field", schema };
}

function isIndex(name: string): boolean {
  return /^(?:\*|\d+)$/.test(name);
}

function propertyOf({ properties }: JsonSchema, name: string): JsonSchema | undefined {
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** The JSON types of a value besides null; none where the schema does not say. */
export function typesOf(schema: JsonSchema): readonly string[] {
  const { type } = schema;
  if (typeof type === "string") return [type];
  if (Array.isArray(type)) return type.filter((one): one is string => typeof one === "string" && one !== "null");
  return Array.isArray(schema["enum"]) ? ["string"] : [];
}

const followed = new WeakMap<JsonSchema, JsonSchema>();

/** A schema that stands for another, also as `if null, else …`. */
function follow(schema: JsonSchema): JsonSchema {
  const earlier = followed.get(schema);
  if (earlier) return earlier;
  const target = findTarget(schema);
  followed.set(schema, target);
  return target;
}

function findTarget(schema: JsonSchema): JsonSchema {
  const otherwise = schema["else"];
  const target = isSchema(otherwise) ? otherwise : schema;
  const reference = target["$ref"];
  if (typeof reference !== "string") return target;
  const [file = "", name] = reference.split("#/$defs/");
  const key = file.replace(/\.schema\.json$/, "");
  const document = isSchemaFile(key) ? schemas[key] : undefined;
  const found = name === undefined ? document : document?.$defs?.[name];
  return found ?? {};
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

function isSchemaFile(name: string): name is SchemaFileName {
  return Object.hasOwn(schemas, name);
}
