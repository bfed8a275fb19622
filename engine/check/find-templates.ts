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
  const found: FoundTemplate[] = [];
  for (const [name, value] of Object.entries(block)) {
    if (!neverTemplated.has(name)) addTemplates(value, name, "", found);
  }
  return found;
}

// The place is written out only where there is a template: most values of a block are none.
function addTemplates(value: Json, name: string | number, holder: string, found: FoundTemplate[]): void {
  if (typeof value === "string") {
    if (value.includes("{{")) found.push({ property: holder + toPointer([name]), text: value });
  } else if (typeof value === "object" && value !== null) {
    const own = holder + toPointer([name]);
    if (Array.isArray(value)) value.forEach((item: Json, index) => addTemplates(item, index, own, found));
    else for (const [key, item] of Object.entries(value)) addTemplates(item, key, own, found);
  }
}
