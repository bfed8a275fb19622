import type { CheckedBlock, CompiledBlock, CompiledModule } from "../../model/module.ts";

export interface PlacedBlock {
  readonly block: CompiledBlock;
  readonly checked: CheckedBlock;
}

/** Every block that can be shown, with the place of its definition. */
export function placeBlocks(module: CompiledModule, blocks: readonly CheckedBlock[]): readonly PlacedBlock[] {
  return blocks.flatMap((checked) => {
    const block = module.byKey.get(checked.key);
    const own = block && !block.withheld ? [{ block, checked }] : [];
    return [...own, ...placeBlocks(module, checked.blocks)];
  });
}
