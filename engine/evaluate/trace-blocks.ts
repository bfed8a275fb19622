import type { BlockTrace } from "../model/evaluation.ts";
import type { Frame } from "../model/expression.ts";
import type { CompiledBlock, CompiledModule } from "../model/module.ts";

/** Evaluates every slot again with each step recorded. */
export function traceBlocks(module: CompiledModule, frame: Frame): readonly BlockTrace[] {
  return module.order.map((block) => traceBlock(block, frame));
}

export function traceBlock(block: CompiledBlock, frame: Frame): BlockTrace {
  return {
    block: block.key,
    properties: block.slots.map(({ property, reading, expression }) => ({
      property,
      reading,
      trace: expression.trace(frame, reading),
    })),
  };
}
