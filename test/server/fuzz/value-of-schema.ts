/** A JSON Schema -> some value that fits it more or less; now and then one that does not. */
import type { RandomSource } from "../model/random-source.ts";
import { hostileTexts, hostileValues } from "./hostile-values.ts";

export interface ValueSource {
  readonly random: RandomSource;
  /** How often a value is replaced by one that does not fit, at each place. */
  readonly spoiled: number;
  /** What a reference stands for. */
  readonly resolve: (reference: string) => Schema;
  /** Values that the server has given out for a property of this name. */
  readonly known: (property: string) => readonly unknown[];
}

export type Schema = boolean | { readonly [keyword: string]: unknown };

const deepest = 7;

export function valueOfSchema(schema: Schema, source: ValueSource, property = "", depth = 0): unknown {
  const { random } = source;
  if (random.chance(source.spoiled)) return random.pick(hostileValues);
  if (typeof schema === "boolean") return anything(random, depth);
  const known = source.known(property);
  if (known.length > 0 && random.chance(0.7)) return random.pick(known);
  const within = (inner: unknown, name = property): unknown => valueOfSchema(inner as Schema, source, name, depth + 1);
  if (typeof schema["$ref"] === "string") return within(source.resolve(schema["$ref"]));
  if ("const" in schema) return schema["const"];
  if (Array.isArray(schema["enum"])) return random.pick(schema["enum"]);
  const choices = schema["oneOf"] ?? schema["anyOf"];
  if (Array.isArray(choices)) return within(random.pick(choices));
  if (Array.isArray(schema["examples"]) && random.chance(0.5)) return random.pick(schema["examples"]);
  return ofType(schema, { random, within, depth });
}

interface Making {
  readonly random: RandomSource;
  readonly within: (inner: unknown, name?: string) => unknown;
  readonly depth: number;
}

function ofType(schema: Readonly<Record<string, unknown>>, making: Making): unknown {
  const { random, depth } = making;
  const types = Array.isArray(schema["type"]) ? schema["type"] : [schema["type"]];
  const type: unknown = random.pick(types);
  if (type === "object" || (type === undefined && "properties" in schema)) return objectOf(schema, making);
  if (type === "array") {
    const count = depth > deepest ? 0 : random.below(4);
    return Array.from({ length: count }, () => making.within(schema["items"] ?? true));
  }
  if (type === "string") return textOf(schema, random);
  if (type === "integer" || type === "number") {
    const least = typeof schema["minimum"] === "number" ? schema["minimum"] : 0;
    return least + random.below(random.pick([2, 100, 1_000_000]));
  }
  if (type === "boolean") return random.chance(0.5);
  if (type === "null") return null;
  return anything(random, depth);
}

function objectOf(schema: Readonly<Record<string, unknown>>, { random, within, depth }: Making): unknown {
  const properties = (schema["properties"] ?? {}) as Readonly<Record<string, unknown>>;
  const required = new Set((schema["required"] ?? []) as readonly string[]);
  const wanted = Object.keys(properties).filter(
    (name) => (required.has(name) && random.chance(0.97)) || (depth < deepest && random.chance(0.5)),
  );
  const entries: [string, unknown][] = wanted.map((name) => [name, within(properties[name], name)]);
  if (random.chance(0.05)) entries.push([random.pick(["__proto__x", "extra", "a/b", "~", "status"]), 1]);
  return Object.fromEntries(entries);
}

function textOf({ format, minLength }: Readonly<Record<string, unknown>>, random: RandomSource): string {
  if (format === "date") return random.pick(["2026-03-01", "2024-02-29", "1999-12-31"]);
  if (format === "date-time") return random.pick(["2026-03-01T10:00:00Z", "2026-03-01T10:00:00.000+02:00"]);
  if (format === "uuid") return "00000000-0000-4000-8000-000000000001";
  if (format === "email") return "thandi@example.com";
  if (random.chance(0.1)) return random.pick(hostileTexts);
  const text = random.pick(["Because", "yes", "62500012345", "Thandi Nkosi", "123", "absa"]);
  return typeof minLength === "number" && text.length < minLength ? text.padEnd(minLength, "x") : text;
}

function anything(random: RandomSource, depth: number): unknown {
  if (depth > deepest || random.chance(0.6)) return random.pick(hostileValues);
  return Object.fromEntries([
    [random.pick(["value", "type", "option_key", "amount"]), anything(random, depth + 1)],
    [random.pick(["policy_id", "currency", "x"]), anything(random, depth + 1)],
  ]);
}
