import { parsePointer, toPointer } from "../../diagnostics/index.ts";
import type { SchemaError } from "../generated/validators.js";

/** What the property in question is called: its name, `blocks[3]` for an item, or `document` for the whole. */
export function nameAt(error: SchemaError): string {
  const segments = parsePointer(error.instancePath);
  const last = segments.at(-1);
  if (last === undefined) return "document";
  const owner = segments.at(-2);
  return /^\d+$/.test(last) && owner !== undefined ? `${owner}[${last}]` : last;
}

export function pointerBelow(error: SchemaError, property: string): string {
  return error.instancePath + toPointer([property]);
}

export function propertyNames(error: SchemaError): readonly string[] {
  return Object.keys(Object(error.parentSchema["properties"]));
}

export function allowedValues(error: SchemaError): readonly string[] {
  if (error.keyword === "const") return [String(error.params["allowedValue"])];
  const values = error.params["allowedValues"];
  return Array.isArray(values) ? values.map(String) : [];
}

/** The texts that a pattern of the form `^(a|b)$` or `^(a|b)$|\{\{` allows beside templates. */
export function choicesOf(pattern: unknown): readonly string[] | undefined {
  return /^\^\(([\w|]+)\)\$/.exec(String(pattern))?.[1]?.split("|");
}

/** The names of which an object must have exactly one. */
export function exclusiveNames(error: SchemaError): readonly string[] | undefined {
  const { minProperties, maxProperties, additionalProperties } = error.parentSchema;
  const exclusive = minProperties === 1 && maxProperties === 1 && additionalProperties === false;
  return exclusive ? propertyNames(error) : undefined;
}

/** The names of which an object must have at least one: `anyOf` over branches that each require one. */
export function requiredAlternatives(error: SchemaError): readonly string[] {
  const branches = error.keyword === "anyOf" ? error.parentSchema["anyOf"] : undefined;
  return Array.isArray(branches) ? branches.flatMap((branch: { required?: string[] }) => branch.required ?? []) : [];
}
