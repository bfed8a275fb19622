import type { CompiledBlock, CompiledModule } from "../../model/module.ts";

/** The module with those blocks only, their groups, and the blocks whose states they read. */
export function restrictModule(module: CompiledModule, blocks: readonly CompiledBlock[]): CompiledModule {
  const kept = new Set<CompiledBlock>();
  const keep = (block: CompiledBlock | undefined): void => {
    for (let each = block; each && !kept.has(each); each = each.parent) kept.add(each);
  };
  for (const block of blocks) {
    keep(block);
    for (const key of block.readsBlocks) keep(module.byKey.get(key));
  }
  return {
    ...module,
    blocks: module.blocks.filter((block) => kept.has(block)),
    order: module.order.filter((block) => kept.has(block)),
    slots: module.slots.filter((slot) => kept.has(slot.block)),
  };
}
