import { isDisbursement } from "../model/block-kinds.ts";
import type { CompiledBlock } from "../model/module.ts";

type Path = readonly string[];

const claimPaths: readonly Path[] = [
  ["claim", "claim_status"],
  ["claim", "approval_status"],
  ["claim", "claim_id"],
];
const moneyPaths: readonly Path[] = [
  ...claimPaths,
  ["claim", "currency"],
  ["claim", "policy", "currency"],
  ["claim", "policyholder"],
  ["claim", "policyholder_id"],
  ["claim", "policy", "policyholder_id"],
];

/** The paths that a block's card depends on besides those in its templates. */
export function implicitPaths(block: CompiledBlock): readonly Path[] {
  const states = [block.key, ...block.readsBlocks].map((key) => ["claim", "block_states", key]);
  return isDisbursement(block.type) ? [...states, ...moneyPaths] : states;
}
