import type { CompiledBlock } from "../model/module.ts";
import type { ClaimScope } from "../model/evaluation.ts";
import { savedState } from "./block-state.ts";
import { requestIdOf } from "./disbursement/gates.ts";

/** The round of the block's next request; its last one, where there was any, has ended when this is asked. */
export function nextRound(claim: ClaimScope, block: CompiledBlock): number {
  const saved = savedState(claim, block.key);
  if (!saved || requestIdOf(saved) === undefined) return 1;
  const { round } = saved;
  return (typeof round === "number" && Number.isSafeInteger(round) && round > 0 ? round : 1) + 1;
}
