import fc from "fast-check";
import type { CheckedModule } from "../../../../engine/index.ts";
import type { Json, JsonObject } from "../../../../engine/model/json.ts";

/** One change in the document of a module, and where the diff has to find it. */
export interface Edit {
  readonly block: string;
  readonly property: string;
  readonly document: JsonObject;
}

const conditionNames = ["show_if", "hide_if", "disabled_if", "required_if"];
const never = new Set(["key", "type", "blocks", "options"]);

/** Documents that differ from the module's in one condition or property of one block. */
export function randomEdit({ source }: CheckedModule): fc.Arbitrary<Edit> {
  const places = entriesIn(source.document["blocks"] ?? [], ["blocks"]).flatMap(placesIn);
  return fc.constantFrom(...places).map(({ block, property, path, value }) => {
    const document = structuredClone(source.document);
    put(document, path, changed(property, value));
    return { block, property, document };
  });
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly wrapper: JsonObject;
  readonly block: JsonObject;
  readonly blockPath: readonly (string | number)[];
}

function entriesIn(list: Json, path: readonly (string | number)[]): readonly Entry[] {
  return (list as readonly JsonObject[]).flatMap((wrapper, index) => {
    const at = [...path, index];
    const isWrapped = "block" in wrapper;
    const block = (isWrapped ? wrapper["block"] : wrapper) as JsonObject;
    const blockPath = isWrapped ? [...at, "block"] : at;
    const entry = { path: at, wrapper: isWrapped ? wrapper : {}, block, blockPath };
    return [entry, ...entriesIn(block["blocks"] ?? [], [...blockPath, "blocks"])];
  });
}

interface Place {
  readonly block: string;
  readonly property: string;
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

function placesIn({ path, wrapper, block, blockPath }: Entry): readonly Place[] {
  const key = typeof block["key"] === "string" ? block["key"] : "";
  const conditions = conditionNames
    .filter((name) => isUsed(wrapper[name]))
    .map((name) => ({ block: key, property: name, path: [...path, name], value: wrapper[name] ?? null }));
  return [...conditions, ...leavesOf(block, "", blockPath, key)];
}

function isUsed(condition: Json | undefined): boolean {
  return condition !== undefined && condition !== null && condition !== "";
}

function leavesOf(value: Json, property: string, path: readonly (string | number)[], block: string): readonly Place[] {
  if (value === null) return [];
  if (typeof value !== "object") return [{ block, property, path, value }];
  return Object.entries(value).flatMap(([name, inner]) =>
    property === "" && never.has(name) ? [] : leavesOf(inner, `${property}/${name}`, [...path, name], block),
  );
}

/** Something that says the opposite, or another text or number. */
function changed(property: string, value: Json): Json {
  if (conditionNames.includes(property)) {
    if (typeof value === "string") return `{{#if (ifIsDefined claim.of_no_module)}}true{{else}}false{{/if}}`;
    return typeof value === "boolean" ? !value : { "!": value };
  }
  if (typeof value === "number") return value + 1;
  return typeof value === "string" ? `${value} and more` : !value;
}

function put(document: JsonObject, path: readonly (string | number)[], value: Json): void {
  const holder = path.slice(0, -1).reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], document);
  (holder as Record<string | number, unknown>)[path.at(-1) ?? ""] = value;
}
