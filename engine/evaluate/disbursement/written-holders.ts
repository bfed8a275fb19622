import type { CompiledBlock } from "../../model/module.ts";

const holders = new WeakMap<CompiledBlock, ReadonlySet<string>>();

/** True when anything below the property is written: `/payment_details` when `/payment_details/type` is. */
export function isAnyWrittenIn(block: CompiledBlock, property: string): boolean {
  let known = holders.get(block);
  if (!known) {
    known = findHolders(block);
    holders.set(block, known);
  }
  return known.has(property);
}

function findHolders(block: CompiledBlock): ReadonlySet<string> {
  const found = new Set<string>();
  for (const property of block.fields.keys()) {
    for (let end = property.lastIndexOf("/"); end > 0; end = property.lastIndexOf("/", end - 1)) {
      found.add(property.slice(0, end));
    }
  }
  return found;
}
