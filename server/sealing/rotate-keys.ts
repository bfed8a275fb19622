/** A new master key for everything that is sealed at a place, without a server there being asked. */
import { randomBytes } from "node:crypto";
import type { Mistake } from "../mistake.ts";
import { openConfiguredStore, type StorePlace } from "../store/open-configured-store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import type { KeyStore } from "./key-store.ts";
import { createMasterKeys, type MasterKey } from "./master-keys.ts";
import { findMisfit, openKeyStore } from "./open-keys.ts";
import { readKeyFile } from "./read-master-keys.ts";
import { unwrapKey, wrapKey } from "./wrapped-key.ts";
import { newMasterKey, replaceKeyFile } from "./write-key-file.ts";

export interface Rotated {
  /** The id of the key that wraps everything now. */
  readonly current: string;
  readonly rewrapped: number;
  /** An earlier rotation had been interrupted, and was finished instead of beginning another one. */
  readonly resumed: boolean;
}

export type RotateAnswer = Rotated | { readonly mistake: Mistake };

/** The new key is in its file before the first claim's key is wrapped with it. Earlier keys stay there, for backups. */
export async function rotateKeys(place: StorePlace, keyFile: string): Promise<RotateAnswer> {
  const read = readKeyFile(keyFile);
  if ("code" in read) return { mistake: read };
  // Opened for its lock and its migrations: no server may have the folder, and a database must have the table.
  const opened = await openConfiguredStore(place);
  if ("failure" in opened) return { mistake: opened.failure };
  try {
    const found = await openKeyStore(place);
    if ("failure" in found) return { mistake: found.failure };
    try {
      return await rotate(place, found.keyStore, keyFile, read);
    } finally {
      await found.keyStore.close();
    }
  } catch (error) {
    if (error instanceof StoreUnavailable) return { mistake: error.failure };
    throw error;
  } finally {
    await opened.store.close();
  }
}

async function rotate(
  place: StorePlace,
  keyStore: KeyStore,
  keyFile: string,
  keys: readonly MasterKey[],
): Promise<RotateAnswer> {
  const [before] = keys;
  if (!before) return { mistake: { code: "CB7210", params: {} } };
  const misfit = await findMisfit(place, keyStore, createMasterKeys([before, ...keys.slice(1)]));
  if (misfit) return { mistake: misfit };
  const resumed = (await keyStore.examples()).some((key) => key.key_id !== before.id);
  const current = resumed ? before : newMasterKey();
  const all = resumed ? keys : [current, ...keys];
  if (!resumed) await replaceKeyFile(keyFile, all);
  const masters = createMasterKeys([current, ...all]);
  const rewrapped = await keyStore.rewrap((key) => {
    const dataKey = key.key_id === current.id ? undefined : unwrapKey(key, masters);
    return dataKey ? wrapKey(dataKey, current, randomBytes) : key;
  });
  return { current: current.id, rewrapped, resumed };
}
