import {
  type Actor,
  type BlockState,
  captureBlockState,
  type CompiledModule,
  type StoredClaim,
} from "../../engine/index.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type ProblemError, type Refused, refuse } from "../problem.ts";
import type { VersionedClaim } from "./claim-document.ts";
import { commitClaimOrRefuse } from "./commit-claim.ts";

export interface BlockStateChange {
  readonly key: string;
  readonly block_state: BlockState;
  /** Where the change stands in the body. */
  readonly pointer: string;
}

export interface SavedBlockStates {
  readonly claim: VersionedClaim;
  /** What a later evaluation needs to look at again. */
  readonly changed: readonly string[];
}

/** All of the changes are saved in one commit, or none of them. */
export async function saveBlockStates(
  parts: Parts,
  before: VersionedClaim,
  changes: readonly BlockStateChange[],
  actor: Actor,
): Promise<SavedBlockStates | Refused> {
  const { claim, version } = before;
  if (claim.claim_status === "closed") return refuse("claim_closed");
  const { product_module: pin } = claim;
  const module = await parts.modules.pinned(pin);
  if (!module) return refuse("module_missing", { key: pin.key, version: pin.version });
  const at = instantOf(parts);
  const captured = capture(module, claim, changes, at);
  if ("problem" in captured) return captured;
  const saved = await commitClaimOrRefuse(parts, {
    from: version,
    claim: { ...captured, updated_at: at },
    actor,
    at,
    events: changes.map(({ key }) => ({ type: "claim_block_state_updated", data: { block_key: key } })),
  });
  if ("problem" in saved) return saved;
  return { claim: saved, changed: [...changes.map(({ key }) => pathOf(key)), "claim.updated_at"] };
}

function capture(
  module: CompiledModule,
  before: StoredClaim,
  changes: readonly BlockStateChange[],
  now: string,
): StoredClaim | Refused {
  const errors: ProblemError[] = [];
  let claim = before;
  for (const { key, block_state, pointer } of changes) {
    const result = captureBlockState(module, { claim, key, block_state, now });
    if ("error" in result) errors.push({ ...result.error, pointer: pointer + result.error.pointer });
    else claim = { ...claim, block_states: { ...claim.block_states, [key]: result.block_state } };
  }
  return errors.length === 0 ? claim : refuse("block_state_invalid", {}, { errors });
}

// A path is split at its dots; a key that holds one is covered by all states together.
function pathOf(key: string): string {
  return key.includes(".") ? "claim.block_states" : `claim.block_states.${key}`;
}
