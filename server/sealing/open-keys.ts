/** Where a store's keys are -> the keys, ready to be used, or why they cannot be. */
import { resolve } from "node:path";
import type { Mistake } from "../mistake.ts";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import { describeDatabase } from "../store/postgres/describe-database.ts";
import type { Store } from "../store/store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { openDatabaseKeyStore } from "./database-key-store.ts";
import { openFolderKeyStore } from "./folder-key-store.ts";
import { createKeyRing, type KeyRing } from "./key-ring.ts";
import type { KeyStore } from "./key-store.ts";
import type { MasterKeys } from "./master-keys.ts";
import { type MasterKeyPlace, readMasterKeys, sandboxKeyFile } from "./read-master-keys.ts";
import { holdsSealed } from "./sealed-text.ts";
import { unwrapKey } from "./wrapped-key.ts";
import { createKeyFile } from "./write-key-file.ts";

export interface OpenedKeys {
  readonly keys: KeyRing;
  readonly keyStore: KeyStore;
  /** The key file that was made just now. */
  readonly made?: string;
}

/** `store` is the one at this place, open: its folder is locked, its database prepared. */
export async function openKeys(
  place: StorePlace & MasterKeyPlace,
  store: Store,
  sandbox: boolean,
): Promise<OpenedKeys | { readonly mistake: Mistake }> {
  const opened = await openKeyStore(place);
  if ("failure" in opened) return { mistake: opened.failure };
  const { keyStore } = opened;
  const found = await findKeys(place, { store, keyStore, sandbox }).catch(toMistake);
  if ("mistake" in found) {
    await keyStore.close();
    return found;
  }
  const { masters, made } = found;
  return { keys: createKeyRing({ store: keyStore, masters }), keyStore, ...(made !== undefined && { made }) };
}

interface OpenPlace {
  readonly store: Store;
  readonly keyStore: KeyStore;
  readonly sandbox: boolean;
}

/** The master keys, if they fit what is there. */
async function findKeys(
  place: StorePlace & MasterKeyPlace,
  { store, keyStore, sandbox }: OpenPlace,
): Promise<FoundMasterKeys | { readonly mistake: Mistake }> {
  const found = await findMasterKeys(place, keyStore, sandbox);
  if ("mistake" in found) return found;
  const mistake = (await findMisfit(place, keyStore, found.masters)) ?? (await findLost(place, store, keyStore));
  return mistake ? { mistake } : found;
}

async function findLost(place: StorePlace, store: Store, keyStore: KeyStore): Promise<Mistake | undefined> {
  if ((await keyStore.examples()).length > 0) return undefined;
  const { documents } = await store.list("claims", { limit: 100 });
  const sealed = documents.some(({ document }) => holdsSealed(JSON.stringify(document)));
  return sealed ? { code: "CB7213", params: { place: describe(place) } } : undefined;
}

function toMistake(error: unknown): { readonly mistake: Mistake } {
  if (error instanceof StoreUnavailable) return { mistake: error.failure };
  throw error;
}

export async function openKeyStore({
  dataFolder,
  databaseUrl,
}: StorePlace): Promise<{ readonly keyStore: KeyStore } | { readonly failure: Mistake }> {
  if (databaseUrl !== undefined) return { keyStore: openDatabaseKeyStore(databaseUrl) };
  return openFolderKeyStore(resolve(dataFolder));
}

interface FoundMasterKeys {
  readonly masters: MasterKeys;
  readonly made?: string;
}

async function findMasterKeys(
  place: StorePlace & MasterKeyPlace,
  keyStore: KeyStore,
  sandbox: boolean,
): Promise<FoundMasterKeys | { readonly mistake: Mistake }> {
  const read = readMasterKeys(place, sandbox);
  if (read && "code" in read) return { mistake: read };
  if (read) return { masters: read };
  if (!sandbox) return { mistake: { code: "CB7210", params: {} } };
  // A new key could not open what another one has sealed.
  const [sealed] = await keyStore.examples();
  if (sealed) return { mistake: { code: "CB7212", params: { place: describe(place), id: sealed.key_id } } };
  const made = sandboxKeyFile(place.dataFolder);
  try {
    await createKeyFile(made);
  } catch (error) {
    // Another server of this sandbox may just have made it.
    if (!isDiskError(error)) throw error;
    if (error.code !== "EEXIST") {
      return { mistake: { code: "CB7211", params: { file: made, reason: diskErrorName(error) } } };
    }
  }
  const masters = readMasterKeys(place, sandbox);
  if (!masters || "code" in masters) return { mistake: masters ?? { code: "CB7210", params: {} } };
  return { masters, made };
}

/** What a master key wrapped that is not at hand, or not what it was. */
export async function findMisfit(
  place: StorePlace,
  keyStore: KeyStore,
  masters: MasterKeys,
): Promise<Mistake | undefined> {
  const closed = (await keyStore.examples()).find((key) => !unwrapKey(key, masters));
  return closed && { code: "CB7212", params: { place: describe(place), id: closed.key_id } };
}

function describe({ dataFolder, databaseUrl }: StorePlace): string {
  return databaseUrl === undefined ? dataFolder : describeDatabase(databaseUrl);
}
