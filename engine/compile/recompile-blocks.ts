import type { CheckedModule, CompiledBlock, CompiledModule, PathIndex } from "../model/module.ts";
import { implicitPaths } from "./block-dependencies.ts";
import { compileBlock } from "./compile-block.ts";
import { buildPathIndex } from "./path-index.ts";
import { findReaders } from "./find-readers.ts";

export interface RecompiledModule {
  readonly module: CompiledModule;
  /** The blocks that were compiled anew, those inside groups included; the others are the very ones of before. */
  readonly changed: readonly CompiledBlock[];
}

/**
 * A compiled module after a change inside some of its blocks, at the cost of these. Every block and slot keeps its number,
 * so that results for one module fit the other; undefined where a block has more slots, or holds other blocks, than before.
 */
export function recompileBlocks(
  base: CompiledModule,
  before: CheckedModule,
  after: CheckedModule,
): RecompiledModule | undefined {
  if (after.blocks.length !== before.blocks.length) return undefined;
  const changed: CompiledBlock[] = [];
  const replaced = new Set<CompiledBlock>();
  const blocks: CompiledBlock[] = [];
  for (const [index, compiled] of base.blocks.entries()) {
    const checked = after.blocks[index];
    if (!checked || checked === before.blocks[index]) {
      blocks.push(compiled);
      continue;
    }
    const old = withInner(compiled);
    const block = compileBlock(checked, undefined, {
      slots: numberedFrom(old.flatMap(({ slots }) => slots)[0]?.slot),
      order: numberedFrom(compiled.index),
    });
    const own = withInner(block);
    if (own.length !== old.length || countSlots(own) > countSlots(old)) return undefined;
    blocks.push(block);
    changed.push(...own);
    for (const one of old) replaced.add(one);
  }
  return { module: Object.freeze({ ...base, blocks, ...indexesOf(base, blocks, changed, replaced) }), changed };
}

function indexesOf(
  base: CompiledModule,
  blocks: readonly CompiledBlock[],
  changed: readonly CompiledBlock[],
  replaced: ReadonlySet<CompiledBlock>,
) {
  const order = blocks.flatMap(withInner);
  const slots = order.flatMap((block) => block.slots);
  const own = changed.flatMap((block) => block.slots);
  const ownSlots = buildPathIndex(
    own.flatMap((slot) => slot.expression.references.map(({ path }) => [path, slot] as const)),
  );
  const ownBlocks = buildPathIndex(
    changed.flatMap((block) => implicitPaths(block).map((path) => [path, block] as const)),
  );
  return {
    order,
    slots,
    byKey: new Map(order.map((block) => [block.key, block])),
    clockSlots: slots.filter((slot) => slot.expression.readsClock),
    clockBlocks: order.filter((block) => block.type === "annuity_request"),
    slotsReading: replaceIn(base.slotsReading, ({ block }) => replaced.has(block), ownSlots),
    blocksReading: replaceIn(base.blocksReading, (block) => replaced.has(block), ownBlocks),
    readersOf: findReaders(order),
  };
}

function replaceIn<T>(index: PathIndex<T>, isReplaced: (entry: T) => boolean, by: PathIndex<T>): PathIndex<T> {
  return {
    overlapping: (path) => [...index.overlapping(path).filter((entry) => !isReplaced(entry)), ...by.overlapping(path)],
  };
}

/** A list whose next item gets the number. */
function numberedFrom<T>(first = 0): T[] {
  const list: T[] = [];
  list.length = first;
  return list;
}

function withInner(block: CompiledBlock): readonly CompiledBlock[] {
  return [block, ...block.blocks.flatMap(withInner)];
}

function countSlots(blocks: readonly CompiledBlock[]): number {
  return blocks.reduce((count, { slots }) => count + slots.length, 0);
}
