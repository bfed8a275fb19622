import type { KeyStore } from "./key-store.ts";
import type { WrappedKey } from "./wrapped-key.ts";

/** Keeps nothing beyond the process. */
export function createMemoryKeyStore(keys = new Map<string, WrappedKey>()): KeyStore {
  return {
    read: async (claimId) => keys.get(claimId),
    create: async (key) => {
      const kept = keys.get(key.claim_id) ?? key;
      keys.set(key.claim_id, kept);
      return kept;
    },
    examples: async () => exampleOfEach(keys.values()),
    rewrap: async (change) => {
      let changed = 0;
      for (const [claimId, key] of keys) {
        const now = change(key);
        if (now === key) continue;
        keys.set(claimId, now);
        changed += 1;
      }
      return changed;
    },
    async *all() {
      yield* keys.values();
    },
    close: async () => undefined,
  };
}

export function exampleOfEach(keys: Iterable<WrappedKey>): readonly WrappedKey[] {
  const examples = new Map<string, WrappedKey>();
  for (const key of keys) if (!examples.has(key.key_id)) examples.set(key.key_id, key);
  return [...examples.values()];
}
