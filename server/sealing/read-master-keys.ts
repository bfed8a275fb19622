import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mistake } from "../mistake.ts";
import { diskErrorName } from "../store/embedded/disk-error.ts";
import { createMasterKeys, type MasterKey, type MasterKeys, parseMasterKeys, toMasterKey } from "./master-keys.ts";

/** Where the master key is, as the settings say. */
export interface MasterKeyPlace {
  /** In base64. */
  readonly key?: string;
  readonly keyFile?: string;
  readonly dataFolder: string;
}

/** Where a sandbox keeps the key that it made for itself. */
export function sandboxKeyFile(dataFolder: string): string {
  return join(dataFolder, "master.key");
}

/** Undefined when there is none. A sandbox may also use the one that it made. */
export function readMasterKeys(
  { key, keyFile, dataFolder }: MasterKeyPlace,
  sandbox: boolean,
): MasterKeys | Mistake | undefined {
  if (key !== undefined && keyFile !== undefined) return { code: "CB7214", params: {} };
  if (key !== undefined) return createMasterKeys([toMasterKey(Buffer.from(key, "base64"))]);
  const own = sandboxKeyFile(dataFolder);
  const file = keyFile ?? (sandbox && existsSync(own) ? own : undefined);
  if (file === undefined) return undefined;
  const keys = readKeyFile(file);
  if ("code" in keys) return keys;
  const [current, ...others] = keys;
  const readAgain = (): readonly MasterKey[] => {
    const now = readKeyFile(file);
    return "code" in now ? [] : now;
  };
  return current ? createMasterKeys([current, ...others], readAgain) : undefined;
}

export function readKeyFile(file: string): readonly MasterKey[] | Mistake {
  try {
    const keys = parseMasterKeys(readFileSync(file, "utf8"));
    return keys ?? unusable(file, "a line of it is not a key, or there is none");
  } catch (error) {
    return unusable(file, diskErrorName(error));
  }
}

function unusable(file: string, reason: string): Mistake {
  return { code: "CB7211", params: { file, reason } };
}
