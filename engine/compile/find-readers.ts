import type { CompiledBlock } from "../model/module.ts";

/** By the key of a block, those whose templates read its state. */
export function findReaders(order: readonly CompiledBlock[]): ReadonlyMap<string, readonly CompiledBlock[]> {
  const readers = new Map<string, CompiledBlock[]>();
  for (const block of order) {
    for (const key of block.readsBlocks) {
      const already = readers.get(key);
      if (already) already.push(block);
      else readers.set(key, [block]);
    }
  }
  return readers;
}
