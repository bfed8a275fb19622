import { type BlobStore, sha256Of } from "./blob-store.ts";

/** Files that end with the process. */
export function createMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Buffer>();
  return {
    put(bytes) {
      const name = sha256Of(bytes);
      blobs.set(name, bytes);
      return Promise.resolve(name);
    },
    get: (sha256) => Promise.resolve(blobs.get(sha256)),
    close: () => Promise.resolve(),
  };
}
