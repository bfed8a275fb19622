import { resolve } from "node:path";
import type { StorePlace } from "../open-configured-store.ts";
import type { BlobStore } from "./blob-store.ts";
import { openDatabaseBlobStore } from "./database-blob-store.ts";
import { blobFolderOf, createFolderBlobStore } from "./folder-blob-store.ts";

/** Where a store keeps its files; the store there is open: its folder is locked, its database prepared. */
export function openBlobs({ dataFolder, databaseUrl }: StorePlace): BlobStore {
  return databaseUrl === undefined
    ? createFolderBlobStore(blobFolderOf(resolve(dataFolder)))
    : openDatabaseBlobStore(databaseUrl);
}
