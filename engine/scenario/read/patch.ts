import { isJsonObject } from "./is-json-object.ts";
import type { Json, JsonObject } from "../../model/json.ts";

/**
 * A document with a merge patch applied (RFC 7386: objects merge, null removes), and one addition: an object with numbers
 * as names changes those items of a list.
 */
export function applyPatch(target: Json | undefined, patch: Json): Json {
  if (!isJsonObject(patch)) return patch;
  if (Array.isArray(target) && Object.keys(patch).every((name) => /^\d+$/.test(name))) return patchList(target, patch);
  // A map, because a property named __proto__ is one like any other.
  const merged = new Map<string, Json>(isJsonObject(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, applyPatch(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function patchList(list: readonly Json[], patch: JsonObject): readonly Json[] {
  const patched = [...list];
  const removed = new Set<number>();
  for (const [name, value] of Object.entries(patch)) {
    const index = Number(name);
    if (value === null) removed.add(index);
    // An item beyond the end is added, so that a list never has holes.
    else if (index < patched.length) patched[index] = applyPatch(patched[index], value);
    else patched.push(applyPatch(undefined, value));
  }
  return patched.filter((_item, index) => !removed.has(index));
}
