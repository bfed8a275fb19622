import { decrypt, encrypt, type RandomBytes } from "./cipher.ts";
import type { MasterKey, MasterKeys } from "./master-keys.ts";
import type { DataKey } from "./seal-value.ts";

/** A claim's key as it is kept: encrypted with a master key. */
export interface WrappedKey {
  readonly claim_id: string;
  /** Of the master key. */
  readonly key_id: string;
  /** In base64url. */
  readonly wrapped: string;
}

export function wrapKey({ claimId, bytes }: DataKey, master: MasterKey, random: RandomBytes): WrappedKey {
  return { claim_id: claimId, key_id: master.id, wrapped: encrypt(master.bytes, bytes, claimId, random) };
}

/** Undefined without the master key that wrapped it. */
export function unwrapKey({ claim_id, key_id, wrapped }: WrappedKey, masters: MasterKeys): DataKey | undefined {
  const master = masters.find(key_id);
  const bytes = master && decrypt(master.bytes, wrapped, claim_id);
  return bytes && { claimId: claim_id, bytes };
}
