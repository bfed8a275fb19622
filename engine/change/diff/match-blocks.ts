import { canonicalText } from "../expression/same-meaning.ts";
import type { BlockPart } from "./block-part.ts";

export interface MatchedBlocks {
  readonly pairs: readonly BlockPair[];
  readonly added: readonly BlockPart[];
  readonly removed: readonly BlockPart[];
  /** New keys by old ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface BlockPair {
  readonly old: BlockPart;
  readonly new: BlockPart;
}

/** Which block of the new module is which of the old: by key, and what is left by having the same content. */
export function matchBlocks(old: readonly BlockPart[], now: readonly BlockPart[]): MatchedBlocks {
  const byId = new Map(old.map((block) => [block.id, block]));
  const ids = new Set(now.map((block) => block.id));
  const left = new Map<string, BlockPart[]>();
  for (const block of old) {
    if (ids.has(block.id)) continue;
    const content = contentOf(block);
    const alike = left.get(content);
    if (alike) alike.push(block);
    else left.set(content, [block]);
  }
  const pairs: BlockPair[] = [];
  const added: BlockPart[] = [];
  const renamed = new Map<string, string>();
  for (const block of now) {
    const before = byId.get(block.id) ?? left.get(contentOf(block))?.shift();
    if (before) pairs.push({ old: before, new: block });
    else added.push(block);
    if (before && before.key !== block.key) renamed.set(before.key, block.key);
  }
  const removed = [...left.values()].flat().toSorted((first, second) => first.index - second.index);
  return { pairs, added, removed, renamed };
}

/** Everything but the key. */
function contentOf({ type, properties, options }: BlockPart): string {
  const written = [...properties].map(([name, read]) => [name, canonicalText(read)]);
  return JSON.stringify([
    type,
    written.toSorted(([first = ""], [second = ""]) => (first < second ? -1 : 1)),
    [...options],
  ]);
}
