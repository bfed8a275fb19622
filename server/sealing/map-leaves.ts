/** Walks JSON data and lets each text and number in it be replaced; what holds nothing that changed stays the same object. */
import { everyItem } from "./printed-paths.ts";
import type { Sealable } from "./seal-value.ts";
import { holdsSecretJson, isSecretName } from "./secret-names.ts";

export interface Leaf {
  readonly value: Sealable;
  /** Whether its name says that it is an account or identity number, or it is a text with JSON that says so of a part. */
  readonly secret: boolean;
  /** The name of the property that it is, or is in a list of. */
  readonly name: string;
}

export type ReplaceLeaf = (leaf: Leaf) => unknown;

export function mapLeaves<Data>(data: Data, replace: ReplaceLeaf): Data {
  return mapValue(data, replace, false, "", "") as Data;
}

// Arguments and not an object: every change of a claim walks all of it several times.
function mapValue(value: unknown, replace: ReplaceLeaf, secret: boolean, name: string, parent: string): unknown {
  if (typeof value === "string") {
    return value === "" ? value : replace({ value, secret: secret || holdsSecretJson(value), name });
  }
  if (typeof value === "number") return replace({ value, secret, name });
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Array.isArray(value) ? mapList(value, replace, secret, name, parent) : mapObject(value, replace, secret, name);
}

function mapList(
  list: readonly unknown[],
  replace: ReplaceLeaf,
  secret: boolean,
  name: string,
  parent: string,
): readonly unknown[] {
  let mapped: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const now = mapValue(list[index], replace, secret, name, parent);
    if (now === list[index]) continue;
    mapped ??= [...list];
    mapped[index] = now;
  }
  return mapped ?? list;
}

function mapObject(object: object, replace: ReplaceLeaf, secret: boolean, parent: string): object {
  let mapped: Record<string, unknown> | undefined;
  for (const name of Object.keys(object)) {
    const child: unknown = Reflect.get(object, name);
    // Whatever stands under such a name is part of the number, however deep.
    const now = mapValue(child, replace, secret || isSecretName(name, parent), name, parent);
    if (now === child) continue;
    mapped ??= { ...object };
    mapped[name] = now;
  }
  return mapped ?? object;
}

/** The same for the values at a path that are texts or numbers. */
export function mapLeafAt(data: unknown, path: readonly string[], replace: ReplaceLeaf): unknown {
  const [name = "", ...rest] = path;
  if (path.length === 0) return mapValue(data, replace, true, "", "");
  if (typeof data !== "object" || data === null) return data;
  if (name === everyItem) return mapItems(data, rest, replace);
  if (!Object.hasOwn(data, name)) return data;
  const child: unknown = Reflect.get(data, name);
  const now = mapChild(child, rest, replace);
  if (now === child) return data;
  return Array.isArray(data) ? data.with(Number(name), now) : { ...data, [name]: now };
}

function mapChild(child: unknown, rest: readonly string[], replace: ReplaceLeaf): unknown {
  const isOther = rest.length === 0 && typeof child !== "string" && typeof child !== "number";
  return isOther ? child : mapLeafAt(child, rest, replace);
}

function mapItems(data: object, rest: readonly string[], replace: ReplaceLeaf): object {
  const items = Object.entries(data).map(([name, child]) => [name, mapChild(child, rest, replace)] as const);
  if (items.every(([name, now]) => now === Reflect.get(data, name))) return data;
  return Array.isArray(data) ? items.map(([, now]) => now) : Object.fromEntries(items);
}
