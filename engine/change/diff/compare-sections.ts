import { toPointer } from "../../diagnostics/index.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { movesMoneyInSection } from "../money.ts";
import type { SectionChange } from "./module-diff.ts";

// Compared in their own way, or of no effect on a claim.
const notSections = new Set(["blocks", "conditions", "samples", "$schema"]);

/** What a module says outside its blocks and named conditions: tables by key or name, everything else by property. */
export function compareSections(old: JsonObject, now: JsonObject): readonly SectionChange[] {
  const sections = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((name) => !notSections.has(name));
  const changes = sections.flatMap((section) => compareValues(section, "", [old[section], now[section]]));
  return [...changes.filter(({ money }) => money), ...changes.filter(({ money }) => !money)];
}

function compareValues(
  section: string,
  path: string,
  [before, here]: readonly [Json | undefined, Json | undefined],
): readonly SectionChange[] {
  const [old, now] = [before ?? null, here ?? null];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const [oldParts, newParts] = [partsOf(old), partsOf(now)];
  if (oldParts && newParts) {
    const names = new Set([...newParts.keys(), ...oldParts.keys()]);
    return [...names].flatMap((name) =>
      compareValues(section, path + toPointer([name]), [oldParts.get(name), newParts.get(name)]),
    );
  }
  const change = old === null ? "added" : now === null ? "removed" : "changed";
  return [{ section, path, change, money: movesMoneyInSection(section, path), old, new: now }];
}

/** The entries of an object, or of a list whose items have names of their own; undefined for what is compared whole. */
function partsOf(value: Json): ReadonlyMap<string, Json> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value as JsonObject));
  const named = value.map((item: Json) => [nameOf(item), item] as const);
  const names = new Set(named.map(([name]) => name));
  if (names.has(undefined) || names.size < value.length) return undefined;
  return new Map(named.map(([name, item]) => [name ?? "", item]));
}

function nameOf(item: Json): string | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return undefined;
  const { key, name, label } = item as JsonObject;
  return [key, name, label].find((candidate): candidate is string => typeof candidate === "string");
}
