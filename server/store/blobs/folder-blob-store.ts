/** Files in a folder beside the log. */
import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createFolder } from "../embedded/create-folder.ts";
import { diskErrorName, isDiskError } from "../embedded/disk-error.ts";
import { syncFolder } from "../embedded/durable-file.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { type BlobStore, isBlobName, sha256Of } from "./blob-store.ts";

export function blobFolderOf(dataFolder: string): string {
  return join(dataFolder, "blobs");
}

export function createFolderBlobStore(folder: string): BlobStore {
  return {
    async put(bytes) {
      const name = sha256Of(bytes);
      try {
        await createFolder(folder);
        await write(folder, name, bytes);
      } catch (error) {
        throw toUnavailable(join(folder, name), error);
      }
      return name;
    },
    async get(sha256) {
      if (!isBlobName(sha256)) return undefined;
      const file = join(folder, sha256);
      try {
        const bytes = await readFile(file);
        return sha256Of(bytes) === sha256 ? bytes : undefined;
      } catch (error) {
        if (isDiskError(error, "ENOENT")) return undefined;
        throw toUnavailable(file, error);
      }
    },
    close: () => Promise.resolve(),
  };
}

/** It gets its name when it is whole, and the name is durable too before anything refers to it. */
async function write(folder: string, name: string, bytes: Buffer): Promise<void> {
  const temporary = join(folder, `${name}.${randomUUID()}.new`);
  try {
    const handle = await open(temporary, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

function toUnavailable(file: string, error: unknown): unknown {
  if (!isDiskError(error)) return error;
  return new StoreUnavailable({ code: "CB6007", params: { file, reason: diskErrorName(error) } });
}
