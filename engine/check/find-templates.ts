import { toPointer } from "../diagnostics/pointer.ts";
import type { Json, JsonObject } from "../model/json.ts";

export interface FoundTemplate {
  /** Pointer inside the block: `/payee/amount`. */
  readonly property: string;
  readonly text: string;
}

// What names or types a block, and what the capturing side compares with, is data and never a template.
const neverTemplated = new Set(["key", "type", "options", "blocks", "isoCode", "datastore", "fulfillment_type_key"]);

/** Every string of a block that may hold a template and does, in the order it was written. */
export function findTemplates(block: JsonObject): readonly FoundTemplate[] {
  return Object.entries(block).flatMap(([name, value]) =>
    neverTemplated.has(name) ? [] : templatesIn(value, toPointer([name])),
  );
}

function templatesIn(value: Json, property: string): readonly FoundTemplate[] {
  if (typeof value === "string") return value.includes("{{") ? [{ property, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => templatesIn(item, `${property}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => templatesIn(item, property + toPointer([name])));
}
