import type { CompiledModule } from "../../model/module.ts";
import { captureBlockState } from "../../portable.ts";
import type { SetBlock } from "../scenario.ts";
import { advance } from "./advance.ts";
import type { Attempt, Progress } from "./progress.ts";
import { toBlockState } from "./to-block-state.ts";

/** Saves what a person filled in, as the server does. */
export function setBlock(module: CompiledModule, { evaluation, requests }: Progress, set: SetBlock): Attempt {
  const block = module.byKey.get(set.key);
  if (!block) return { refusal: `The module has no block "${set.key}".` };
  const { claim, now } = evaluation;
  const captured = captureBlockState(module, {
    claim,
    now,
    previous: evaluation,
    changed: [],
    key: set.key,
    block_state: toBlockState(block, set.value),
  });
  if ("error" in captured) return { refusal: captured.error.detail };
  return { after: { evaluation: advance(evaluation, { states: { [set.key]: captured.block_state } }), requests } };
}
