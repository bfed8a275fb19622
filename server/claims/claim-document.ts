import {
  allowedClaimActions,
  type Actor,
  type Claimant,
  type CompiledModule,
  type Policy,
  type Policyholder,
  type StoredClaim,
} from "../../engine/index.ts";
import type { StoredDocument } from "../store/store.ts";

/** A claim with the version that its ETag names. */
export interface VersionedClaim {
  readonly version: number;
  readonly claim: StoredClaim;
}

export interface ClaimOpening {
  readonly policy: Policy | null;
  readonly policyholder?: Policyholder | null;
  readonly claimant?: Claimant | null;
  readonly app_data?: { readonly [name: string]: unknown } | null;
}

interface NewClaim extends ClaimOpening {
  readonly id: string;
  readonly number: string;
  readonly compiled: CompiledModule;
  readonly actor: Actor;
  /** ISO instant. */
  readonly at: string;
}

/** The claim as it is before its default values are known. */
export function newClaim({ id, number, compiled, actor, at, ...opening }: NewClaim): StoredClaim {
  const { policy, policyholder = null, claimant = null, app_data = null } = opening;
  const { key, version, sha256 } = compiled;
  return {
    claim_id: id,
    claim_number: number,
    claim_status: "open",
    approval_status: "pending",
    created_at: at,
    updated_at: at,
    created_by: { ...actor },
    currency: compiled.currency ?? policy?.currency ?? null,
    product_module: { key, version, sha256 },
    policy_id: policy?.policy_id ?? null,
    policyholder_id: policy?.policyholder_id ?? policyholder?.policyholder_id ?? null,
    policy,
    policyholder,
    claimant,
    app_data,
    assigned_to: null,
    decided_by: null,
    acknowledged_by: null,
    rejection_reason: null,
    block_states: {},
  };
}

/** The index of the store needs the module's key at the top; templates and callers see it inside `product_module`. */
export function toDocument(claim: StoredClaim): object {
  return { product_module_key: claim.product_module.key, ...claim };
}

export function fromDocument({ version, document }: StoredDocument): VersionedClaim {
  const { product_module_key: _index, ...claim } = document;
  return { version, claim: claim as unknown as StoredClaim };
}

/** A claim as it is answered: what may be done with it next is part of it. */
export function claimAnswer(claim: StoredClaim): object {
  return { ...claim, allowed_actions: allowedClaimActions(claim) };
}
