import { parsePointer } from "../../../../../engine/diagnostics/pointer.ts";

/** A document that may be changed. */
export type Value = string | number | boolean | null | Value[] | Fields;
export interface Fields {
  [name: string]: Value;
}

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function valueAt(document: Value, pointer: string): Value | undefined {
  let value: Value | undefined = document;
  for (const name of parsePointer(pointer)) value = inside(value, name);
  return value;
}

function inside(value: Value | undefined, name: string): Value | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function textAt(document: Value, pointer: string): string | undefined {
  const value = valueAt(document, pointer);
  return typeof value === "string" ? value : undefined;
}

/** Undefined takes the property away. */
export function setAt(document: Value, pointer: string, value: Value | undefined): void {
  const end = pointer.lastIndexOf("/");
  const holder = valueAt(document, pointer.slice(0, end));
  const name = parsePointer(pointer.slice(end))[0] ?? "";
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(name), 1);
    else holder[Number(name)] = value;
  } else if (isFields(holder)) {
    if (value === undefined) delete holder[name];
    else holder[name] = value;
  } else throw new Error(`nothing is at ${pointer}`);
}

/** A text or a number as a text; empty for everything else. */
export function wordOf(value: Value | undefined): string {
  return typeof value === "string" || typeof value === "number" ? `${value}` : "";
}
