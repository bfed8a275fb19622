import type { CompiledModule } from "../../model/module.ts";
import { captureBlockState } from "../../portable.ts";
import type { SetBlock } from "../scenario.ts";
import type { Attempt, Progress } from "./progress.ts";
import { toBlockState } from "./to-block-state.ts";

/** Saves what a person filled in, as the server does. */
export function setBlock(module: CompiledModule, { claim, now, requests }: Progress, set: SetBlock): Attempt {
  const block = module.byKey.get(set.key);
  if (!block) return { refusal: `The module has no block "${set.key}".` };
  const captured = captureBlockState(module, {
    claim,
    now,
    key: set.key,
    block_state: toBlockState(block, set.value),
  });
  if ("error" in captured) return { refusal: captured.error.detail };
  const block_states = { ...claim.block_states, [set.key]: captured.block_state };
  return { after: { claim: { ...claim, block_states }, now, requests } };
}
