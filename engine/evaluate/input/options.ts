import type { CompiledBlock } from "../../model/module.ts";

export interface Option {
  readonly key: string;
  readonly value: string;
}

/** The options written in the block; undefined when they come from a data store, which the engine cannot see. */
export function optionsOf(block: CompiledBlock): readonly Option[] | undefined {
  const { options } = block.block as { options?: unknown };
  if (!Array.isArray(options)) return undefined;
  let known = wellFormed.get(options);
  if (!known) {
    known = options.filter(isOption);
    wellFormed.set(options, known);
  }
  return known;
}

// By the list that the author wrote, which may be long and is asked for at every card.
const wellFormed = new WeakMap<readonly unknown[], readonly Option[]>();

function isOption(option: Partial<Option> | null | undefined): option is Option {
  return typeof option?.key === "string" && typeof option.value === "string";
}
