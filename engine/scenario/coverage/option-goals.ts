import type { PlacedBlock } from "../conditions/place-blocks.ts";
import type { Goal } from "./goal.ts";

/** Every option of a choice is to be chosen. Options from a data store are not the module's. */
export function optionGoals({ block, checked }: PlacedBlock): readonly Goal[] {
  const { options } = block.block as { readonly options?: unknown };
  if ((block.type !== "radio" && block.type !== "dropdown") || !Array.isArray(options)) return [];
  return options.flatMap((option: { readonly key?: unknown }, index) => {
    const { key } = option;
    if (typeof key !== "string") return [];
    const goal: Goal = {
      group: "options",
      lack: `${block.key} is never ${key}`,
      place: { pointer: `${checked.blockPointer}/options/${index}/key` },
      isReachedBy: ({ claim }) => {
        const state = claim.block_states?.[block.key] as { readonly option_key?: unknown } | undefined;
        return state?.option_key === key;
      },
    };
    return [goal];
  });
}
