/** The claims' keys, ready to be used. */
import { randomBytes } from "node:crypto";
import { keyLength, type RandomBytes } from "./cipher.ts";
import type { KeyStore } from "./key-store.ts";
import type { MasterKeys } from "./master-keys.ts";
import type { DataKey } from "./seal-value.ts";
import { unwrapKey, wrapKey } from "./wrapped-key.ts";

export interface KeyRing {
  readonly random: RandomBytes;
  /** The key, if it was used lately. */
  peek(claimId: string): DataKey | undefined;
  /** Undefined when the claim has no key, or one that cannot be unwrapped. */
  find(claimId: string): Promise<DataKey | undefined>;
  /** The claim's key, made and kept if there is none. */
  obtain(claimId: string): Promise<DataKey>;
}

export interface KeyRingParts {
  readonly store: KeyStore;
  readonly masters: MasterKeys;
  readonly random?: RandomBytes;
}

const mostAtHand = 2000;

export function createKeyRing({ store, masters, random = randomBytes }: KeyRingParts): KeyRing {
  const atHand = new Map<string, DataKey>();

  const keep = (key: DataKey): DataKey => {
    atHand.delete(key.claimId);
    atHand.set(key.claimId, key);
    const [oldest] = atHand.keys();
    if (atHand.size > mostAtHand && oldest !== undefined) atHand.delete(oldest);
    return key;
  };

  const find = async (claimId: string): Promise<DataKey | undefined> => {
    const known = atHand.get(claimId);
    if (known) return known;
    const wrapped = await store.read(claimId);
    const key = wrapped && unwrapKey(wrapped, masters);
    return key && keep(key);
  };

  return {
    random,
    peek: (claimId) => atHand.get(claimId),
    find,
    obtain: async (claimId) => {
      const known = await find(claimId);
      if (known) return known;
      const made = { claimId, bytes: random(keyLength) };
      // Another server may have been faster; then its key is the claim's.
      const kept = unwrapKey(await store.create(wrapKey(made, masters.current, random)), masters);
      if (!kept) throw new Error(`the key of claim ${claimId} cannot be unwrapped`);
      return keep(kept);
    },
  };
}
