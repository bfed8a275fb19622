import { type JsonSchema, type SchemaFileName, schemas } from "../../../generated/schemas.js";
import type { RuleBlock, RuleContext } from "../../rule.ts";

/** `claim.block_states.<key>.<field>…`, and the block whose state it is where that is clear. */
export interface StatePath {
  readonly key: string;
  readonly block: RuleBlock | undefined;
  /** What follows the key. */
  readonly fields: readonly string[];
}

export function toStatePath(path: readonly string[] | undefined, context: RuleContext): StatePath | undefined {
  // Asked for every field that a module reads.
  const key = path?.[2];
  if (path?.[0] !== "claim" || path[1] !== "block_states" || key === undefined) return undefined;
  return { key, block: sharedKeys(context).has(key) ? undefined : context.byKey.get(key), fields: path.slice(3) };
}

/** `claim.block_states.<key>` alone. */
export function isWholeState(path: readonly string[] | undefined): boolean {
  return path?.length === 3 && path[1] === "block_states" && path[0] === "claim";
}

const shared = new WeakMap<RuleContext, ReadonlySet<string>>();

/** Which of two blocks with one key a reference means, nobody can tell; that there are two is reported. */
function sharedKeys(context: RuleContext): ReadonlySet<string> {
  const earlier = shared.get(context);
  if (earlier) return earlier;
  const keys = new Set(context.blocks.filter((block) => context.byKey.get(block.key) !== block).map(({ key }) => key));
  shared.set(context, keys);
  return keys;
}

/** The fields of the state of a block of this type; undefined for a type that there is not. */
export function stateFields(type: string): JsonSchema["properties"] {
  const name = `block-states/${type}`;
  return isSchemaFile(name) ? schemas[name].properties : undefined;
}

function isSchemaFile(name: string): name is SchemaFileName {
  return Object.hasOwn(schemas, name);
}

// Beside the state itself: what every state has, and what the server notes about it.
const always = new Set(["type", "defaulted", "invalid", "round"]);

/** Those that a module is written for. */
export function ownFieldNames(type: string): readonly string[] {
  return Object.keys(stateFields(type) ?? {}).filter((name) => !always.has(name));
}
