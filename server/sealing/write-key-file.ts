import { randomBytes } from "node:crypto";
import { link, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createFolder } from "../store/embedded/create-folder.ts";
import { replaceFile, syncFolder } from "../store/embedded/durable-file.ts";
import { keyLength } from "./cipher.ts";
import { formatMasterKeys, type MasterKey, toMasterKey } from "./master-keys.ts";

export function newMasterKey(): MasterKey {
  return toMasterKey(randomBytes(keyLength));
}

/** A new file with one new key, which only its owner may read. Rejects where there is a file already. */
export async function createKeyFile(file: string): Promise<MasterKey> {
  const key = newMasterKey();
  await createFolder(dirname(file));
  // It gets its name when it is whole, so that nobody reads half a key.
  const temporary = `${file}.${key.id}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(formatMasterKeys([key]));
    await handle.sync();
    await link(temporary, file);
  } finally {
    await handle.close();
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(file));
  return key;
}

export async function replaceKeyFile(file: string, keys: readonly MasterKey[]): Promise<void> {
  await replaceFile(file, [formatMasterKeys(keys)]);
}
