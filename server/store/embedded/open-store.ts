/** A folder -> its store with everything that was ever acknowledged, or why it cannot be opened. */
import { resolve } from "node:path";
import type { Store, StoreFailure } from "../store.ts";
import { createFolder } from "./create-folder.ts";
import { diskErrorName, isDiskError } from "./disk-error.ts";
import { createEmbeddedStore } from "./embedded-store.ts";
import { acquireFolderLock, type FolderLock } from "./folder-lock.ts";
import { type LogFile, openLogFile } from "./log-file.ts";
import { recover } from "./recover.ts";
import { openSnapshotDatabase, type SnapshotOrigin } from "./snapshot-database.ts";
import { createSnapshotSchedule } from "./snapshot-schedule.ts";
import { type StoreFiles, toStoreFiles } from "./store-files.ts";

export interface OpenStoreOptions {
  readonly folder: string;
  readonly clock?: () => Date;
  readonly tuning?: Partial<StoreTuning>;
}

export interface StoreTuning {
  /** A snapshot is written once the log has grown by this, and by at least the size of the last snapshot. */
  readonly snapshotEveryBytes: number;
  /** See `openLogFile`. */
  readonly blockBelowMs: number;
  /** Characters of JSON whose parsed documents are kept at hand. */
  readonly parsedCharacters: number;
}

/** For the operator: what the start found. */
export interface StoreRecovery {
  readonly snapshot: SnapshotOrigin;
  /** Commits that were read from the log. */
  readonly replayed: number;
  /** Bytes of a torn last line that were cut off. */
  readonly cutBytes: number;
}

export type OpenedStore =
  | { readonly store: Store; readonly recovery: StoreRecovery }
  | { readonly failure: StoreFailure };

const defaultTuning: StoreTuning = {
  snapshotEveryBytes: 16 * 1024 * 1024,
  blockBelowMs: 1,
  parsedCharacters: 8 * 1024 * 1024,
};

export async function openStore({ folder, clock, tuning }: OpenStoreOptions): Promise<OpenedStore> {
  const files = toStoreFiles(resolve(folder));
  const now = clock?.() ?? new Date();
  let lock: FolderLock | undefined;
  try {
    await createFolder(files.folder);
    const acquired = acquireFolderLock(files.lock, now);
    if ("failure" in acquired) return acquired;
    lock = acquired.lock;
    const opened = await openLocked(files, lock, now, { ...defaultTuning, ...tuning });
    if ("failure" in opened) lock.release();
    return opened;
  } catch (error) {
    lock?.release();
    if (!isDiskError(error)) throw error;
    return { failure: { code: "CB6003", params: { folder: files.folder, reason: diskErrorName(error) } } };
  }
}

async function openLocked(files: StoreFiles, lock: FolderLock, now: Date, tuning: StoreTuning): Promise<OpenedStore> {
  let log: LogFile | undefined;
  let isOpen = false;
  try {
    const database = await openSnapshotDatabase(files.snapshot);
    log = openLogFile(files.log, tuning.blockBelowMs);
    const isTrusted = database.origin === "read";
    const covered = isTrusted ? database.state.position.offset : 0;
    const recovered = await recover(log, isTrusted ? database.state : undefined, now);
    if ("failure" in recovered) return recovered;
    const { state, replayed, cutBytes } = recovered;
    database.state = state;
    const snapshots = createSnapshotSchedule(database, files.snapshot, covered, tuning.snapshotEveryBytes);
    const { parsedCharacters } = tuning;
    const store = createEmbeddedStore({ folder: files.folder, state, log, lock, snapshots, parsedCharacters });
    isOpen = true;
    return { store, recovery: { snapshot: database.origin, replayed, cutBytes } };
  } finally {
    if (!isOpen) await log?.close();
  }
}
