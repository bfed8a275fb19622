import type { CheckedModule, CompiledBlock, CompiledModule, Slot } from "../model/module.ts";
import { implicitPaths } from "./block-dependencies.ts";
import { compileBlock } from "./compile-block.ts";
import { findReaders } from "./find-readers.ts";
import { readModuleHead } from "./module-head.ts";
import { buildPathIndex } from "./path-index.ts";

/** Turns a checked module into one that can be evaluated again and again; nothing in it changes afterwards. */
export function compileModule(module: CheckedModule): CompiledModule {
  const slots: Slot[] = [];
  const order: CompiledBlock[] = [];
  const blocks = module.blocks.map((block) => compileBlock(block, undefined, { slots, order }));
  const { document } = module;
  return Object.freeze({
    ...readModuleHead(document),
    sha256: module.sha256,
    document,
    blocks,
    order,
    byKey: new Map(order.map((block) => [block.key, block])),
    slots,
    clockSlots: slots.filter((slot) => slot.expression.readsClock),
    // The first run of an annuity is the first due instant after now.
    clockBlocks: order.filter((block) => block.type === "annuity_request"),
    slotsReading: buildPathIndex(
      slots.flatMap((slot) => slot.expression.references.map(({ path }) => [path, slot] as const)),
    ),
    blocksReading: buildPathIndex(order.flatMap((block) => implicitPaths(block).map((path) => [path, block] as const))),
    readersOf: findReaders(order),
    diagnostics: module.diagnostics,
  });
}
