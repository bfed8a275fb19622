import {
  type Actor,
  type BlockState,
  captureBlockState,
  type CompiledModule,
  type StoredClaim,
} from "../../engine/index.ts";
import type { Remember } from "../idempotency/once.ts";
import { instantOf, type Parts } from "../parts.ts";
import { type ProblemError, type Refused, refuse } from "../problem.ts";
import { maskerOfClaim } from "../sealing/mask-claim.ts";
import { holdsMask } from "../sealing/mask-sealed.ts";
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

export interface Saving {
  readonly actor: Actor;
  readonly remember: Remember<SavedBlockStates>;
}

/** All of the changes are saved in one commit, or none of them. */
export async function saveBlockStates(
  parts: Parts,
  before: VersionedClaim,
  changes: readonly BlockStateChange[],
  { actor, remember }: Saving,
): Promise<SavedBlockStates | Refused> {
  const { claim, version } = before;
  if (claim.claim_status === "closed") return refuse("claim_closed");
  const { product_module: pin } = claim;
  const module = await parts.modules.pinned(pin);
  if (!module) return refuse("module_missing", { key: pin.key, version: pin.version });
  const at = instantOf(parts);
  const captured = capture(module, await parts.sealing.openClaim(claim), changes, at);
  if ("problem" in captured) return captured;
  const changed = [...changes.map(({ key }) => pathOf(key)), "claim.updated_at"];
  const saved = await commitClaimOrRefuse(parts, {
    from: version,
    claim: { ...claim, block_states: { ...claim.block_states, ...captured.states }, updated_at: at },
    actor,
    at,
    events: changes.map(({ key }) => ({ type: "claim_block_state_updated", data: { block_key: key } })),
    remember: (after) => remember({ claim: after, changed }),
  });
  if ("problem" in saved) return saved;
  return { claim: saved, changed };
}

function capture(
  module: CompiledModule,
  before: StoredClaim,
  changes: readonly BlockStateChange[],
  now: string,
): { readonly states: StoredClaim["block_states"] } | Refused {
  const errors: ProblemError[] = [];
  let claim = before;
  let states: StoredClaim["block_states"] = {};
  for (const { key, block_state, pointer } of changes) {
    const result = sendsMaskBack(block_state)
      ? maskSentBack
      : captureBlockState(module, { claim, key, block_state, now });
    if ("error" in result) errors.push({ ...result.error, pointer: pointer + result.error.pointer });
    else {
      states = { ...states, [key]: result.block_state };
      claim = { ...claim, block_states: { ...claim.block_states, [key]: result.block_state } };
    }
  }
  if (errors.length === 0) return { states };
  const sent = Object.fromEntries(changes.map(({ key, block_state }) => [key, block_state]));
  const masker = maskerOfClaim(module, { ...claim, block_states: { ...claim.block_states, ...sent } });
  return refuse("block_state_invalid", {}, { errors: masker.data(errors) });
}

const maskSentBack = {
  error: {
    code: "value_masked",
    detail: "A part of the text is masked. Send the whole text as it is to be, or leave the state alone.",
    pointer: "/value",
  },
} as const;

// A text around a number is kept sealed as a whole; what comes back with the mask in it would lose the number for good.
function sendsMaskBack(state: unknown): boolean {
  const value: unknown = typeof state === "object" && state !== null && "value" in state ? state.value : undefined;
  return typeof value === "string" && holdsMask(value);
}

// A path is split at its dots; a key that holds one is covered by all states together.
function pathOf(key: string): string {
  return key.includes(".") ? "claim.block_states" : `claim.block_states.${key}`;
}
