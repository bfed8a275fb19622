import type { Json, JsonObject } from "../model/json.ts";
import type { ConditionName } from "../model/module.ts";

/** One entry of a `blocks` list, wrapped or bare, before anything in it is trusted. */
export interface FoundBlock {
  readonly pointer: string;
  readonly blockPointer: string;
  /** The block's own properties; empty when the entry is not an object. */
  readonly block: JsonObject;
  /** The wrapper's conditions with the property that holds each: `hidden_if` is read as `hide_if`, and a block may have both. */
  readonly conditions: readonly { readonly name: ConditionName; readonly property: string; readonly condition: Json }[];
  readonly blocks: readonly FoundBlock[];
}

const conditionProperties: readonly (readonly [string, ConditionName])[] = [
  ["show_if", "show_if"],
  ["hide_if", "hide_if"],
  ["hidden_if", "hide_if"],
  ["disabled_if", "disabled_if"],
  ["required_if", "required_if"],
];

/** Lists the entries at `pointer` in order, with those inside groups below them. Anything that is no list has none. */
export function findBlocks(entries: Json | undefined, pointer: string): readonly FoundBlock[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: Json, index) => findBlock(entry, `${pointer}/${index}`));
}

function findBlock(entry: Json, pointer: string): FoundBlock {
  const wrapper = isObject(entry) ? entry : {};
  const wrapped = isObject(wrapper["block"]);
  const block = wrapped ? (wrapper["block"] as JsonObject) : wrapper;
  const blockPointer = wrapped ? `${pointer}/block` : pointer;
  return {
    pointer,
    blockPointer,
    block,
    conditions: wrapped ? conditionsOf(wrapper) : [],
    blocks: block["type"] === "group" ? findBlocks(block["blocks"], `${blockPointer}/blocks`) : [],
  };
}

// An empty text and null mean that the author set no condition: the format lists both beside an absent one.
function conditionsOf(wrapper: JsonObject): FoundBlock["conditions"] {
  return conditionProperties.flatMap(([property, name]) => {
    const condition = wrapper[property];
    return condition === undefined || condition === null || condition === "" ? [] : [{ name, property, condition }];
  });
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
