/** The claims' keys in a file of the data folder. Whoever opens it holds the folder's lock. */
import { existsSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import { replaceFile, syncFolder } from "../store/embedded/durable-file.ts";
import type { StoreFailure } from "../store/store.ts";
import { StoreUnavailable } from "../store/store-unavailable.ts";
import { formatKeyLine, parseKeyLines } from "./key-lines.ts";
import type { KeyStore } from "./key-store.ts";
import { exampleOfEach } from "./memory-key-store.ts";
import type { WrappedKey } from "./wrapped-key.ts";

export function keyFileOf(folder: string): string {
  return join(folder, "data-keys.jsonl");
}

export async function openFolderKeyStore(
  folder: string,
): Promise<{ readonly keyStore: KeyStore } | { readonly failure: StoreFailure }> {
  const path = keyFileOf(folder);
  try {
    const found = existsSync(path) ? parseKeyLines(readFileSync(path)) : { keys: new Map(), whole: 0 };
    if ("badLine" in found) {
      const offset = 0;
      const reason = "it is not the key of a claim";
      return { failure: { code: "CB6004", params: { file: path, line: found.badLine, offset, reason } } };
    }
    const file = await open(path, "a", 0o600);
    await file.truncate(found.whole);
    await file.sync();
    await syncFolder(dirname(path));
    return { keyStore: createFolderKeyStore(path, file, found.keys) };
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return { failure: { code: "CB6003", params: { folder, reason: diskErrorName(error) } } };
  }
}

function createFolderKeyStore(path: string, opened: FileHandle, keys: Map<string, WrappedKey>): KeyStore {
  let file = opened;
  let waiting: WrappedKey[] = [];
  let writing: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let broken = false;

  // Keys that are made while one write is under way share the next.
  const write = async (): Promise<void> => {
    await last.catch(() => undefined);
    const some = waiting;
    waiting = [];
    writing = undefined;
    if (broken) throw unavailable(path, "an earlier write failed");
    try {
      await file.appendFile(some.map(formatKeyLine).join(""));
      await file.datasync();
    } catch (error) {
      // Half a line may stand at the end now, after which nothing may be written.
      broken = true;
      throw unavailable(path, diskErrorName(error));
    }
    for (const key of some) if (!keys.has(key.claim_id)) keys.set(key.claim_id, key);
  };

  return {
    read: async (claimId) => keys.get(claimId),
    async create(key) {
      const kept = keys.get(key.claim_id);
      if (kept) return kept;
      waiting.push(key);
      writing ??= last = write();
      await writing;
      return keys.get(key.claim_id) ?? key;
    },
    examples: async () => exampleOfEach(keys.values()),
    async rewrap(change) {
      const now = [...keys.values()].map((key) => [key, change(key)] as const);
      await replaceFile(
        path,
        now.map(([, key]) => formatKeyLine(key)),
      );
      await file.close();
      file = await open(path, "a", 0o600);
      for (const [, key] of now) keys.set(key.claim_id, key);
      return now.filter(([before, after]) => before !== after).length;
    },
    async *all() {
      yield* keys.values();
    },
    async close() {
      await last.catch(() => undefined);
      await file.close();
    },
  };
}

function unavailable(file: string, reason: string): StoreUnavailable {
  return new StoreUnavailable({ code: "CB6007", params: { file, reason } });
}
