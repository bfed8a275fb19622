import { join } from "node:path";

export interface StoreFiles {
  readonly folder: string;
  readonly log: string;
  readonly snapshot: string;
  readonly lock: string;
}

export function toStoreFiles(folder: string): StoreFiles {
  return {
    folder,
    log: join(folder, "commits.jsonl"),
    snapshot: join(folder, "snapshot.jsonl"),
    lock: join(folder, "store.lock"),
  };
}
