import { parsePointer } from "../../diagnostics/index.ts";
import type { Json } from "../../model/json.ts";
import type { ModuleSource } from "../../model/source.ts";
import { isObject } from "../find-blocks.ts";

/** The key of the innermost block around a place in a file; the conditions of its wrapper belong to it. */
export function findBlockKey({ document, sections }: ModuleSource, file: string, pointer: string): string | undefined {
  const section = sections["blocks"];
  if (section?.file !== file || !pointer.startsWith(`${section.pointer}/`)) return undefined;
  let key: string | undefined;
  let value: Json | undefined = document["blocks"];
  for (const segment of parsePointer(pointer.slice(section.pointer.length))) {
    value = memberOf(value, segment);
    key = keyOfEntry(value) ?? key;
  }
  return key;
}

function keyOfEntry(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const block = isObject(value["block"]) ? value["block"] : value;
  const { key, type } = block;
  return typeof key === "string" && typeof type === "string" ? key : undefined;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Array.isArray(value) ? (value[Number(name)] as Json) : (value as { readonly [name: string]: Json })[name];
}
