import { randomBytes } from "node:crypto";
import { keyLength } from "./cipher.ts";
import { createKeyRing, type KeyRing } from "./key-ring.ts";
import { createMasterKeys, toMasterKey } from "./master-keys.ts";
import { createMemoryKeyStore } from "./memory-key-store.ts";

/** Keys that end with the process, for a store that does too: what they sealed cannot be opened afterwards. */
export function temporaryKeys(): KeyRing {
  const master = toMasterKey(randomBytes(keyLength));
  return createKeyRing({ store: createMemoryKeyStore(), masters: createMasterKeys([master]) });
}
