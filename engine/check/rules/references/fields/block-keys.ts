import { findNearestName } from "../../../../diagnostics/nearest-name.ts";
import type { Json } from "../../../../model/json.ts";
import { isObject } from "../../../find-blocks.ts";
import type { RuleContext } from "../../rule.ts";

export interface BlockKeys {
  /** Whether the module has a block of that key, or might have: one that lost its key answers to any. */
  readonly mayBe: (key: string) => boolean;
  readonly nearest: (key: string) => string | undefined;
}

const known = new WeakMap<RuleContext, BlockKeys>();

export function blockKeys(context: RuleContext): BlockKeys {
  const earlier = known.get(context);
  if (earlier) return earlier;
  const keys = readKeys(context);
  known.set(context, keys);
  return keys;
}

// Each guess looks at every key, so a module that is wrong everywhere gets a few.
const mostGuesses = 100;

function readKeys({ document, source }: RuleContext): BlockKeys {
  const keys = new Set<string>();
  const entries: Json | undefined = source.document["blocks"];
  const isWhole = Array.isArray(document.blocks) && document.blocks.length > 0 && addKeys(entries, keys);
  const guesses = new Map<string, string | undefined>();
  return {
    mayBe: (key) => !isWhole || keys.has(key),
    nearest(key) {
      if (!guesses.has(key) && guesses.size < mostGuesses) guesses.set(key, findNearestName(key, keys));
      return guesses.get(key);
    },
  };
}

/** Adds the keys of all blocks, also of those inside one whose type was misspelt; false when one has no key. */
function addKeys(entries: Json | undefined, keys: Set<string>): boolean {
  if (!Array.isArray(entries)) return true;
  return entries
    .map((entry: Json) => {
      const wrapper = isObject(entry) ? entry : {};
      const block = isObject(wrapper["block"]) ? wrapper["block"] : wrapper;
      const { key } = block;
      if (typeof key === "string") keys.add(key);
      return addKeys(block["blocks"], keys) && typeof key === "string" && key !== "";
    })
    .every(Boolean);
}
