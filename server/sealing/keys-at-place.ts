/** The keys of a server that is not asked itself, for the command line. */
import { readStorePlace } from "../auth/read-store-place.ts";
import type { Environment } from "../config.ts";
import type { Mistake } from "../mistake.ts";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import { sandboxKeyFile } from "./read-master-keys.ts";
import { type RotateAnswer, rotateKeys } from "./rotate-keys.ts";
import { createKeyFile } from "./write-key-file.ts";

export async function createKeyFileAt(file: string): Promise<{ readonly id: string } | { readonly mistake: Mistake }> {
  try {
    return { id: (await createKeyFile(file)).id };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    const reason = error.code === "EEXIST" ? "it is there already" : diskErrorName(error);
    return { mistake: { code: "CB7211", params: { file, reason } } };
  }
}

export interface RotateOrder {
  /** A folder or the address of a database; the environment stands in for it. */
  readonly data: string | undefined;
  readonly keyFile: string | undefined;
  readonly environment: Environment;
}

/** Without a key file that is named, the one that a sandbox made beside its data. */
export function rotateKeysAt({ data, keyFile, environment }: RotateOrder): Promise<RotateAnswer> {
  const place = readStorePlace(data, environment);
  const named = keyFile ?? (environment["CLAIMBLOCKS_KEY_FILE"] || undefined);
  return rotateKeys(place, named ?? sandboxKeyFile(folderOf(place.dataFolder, environment)));
}

// The address of a database is no folder: there a sandbox keeps its key where it would keep its data.
function folderOf(dataFolder: string, environment: Environment): string {
  return dataFolder.includes("://") ? environment["CLAIMBLOCKS_DATA"] || "data" : dataFolder;
}
