/** Commits into a new data folder. It gets its name only when it is whole. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { formatCommitLine } from "../embedded/commit-line.ts";
import { type CopiedContent, writeKeysToFolder } from "../../sealing/copy-keys.ts";
import { blobFolderOf, createFolderBlobStore } from "../blobs/folder-blob-store.ts";
import { createFolder } from "../embedded/create-folder.ts";
import { syncFolder } from "../embedded/durable-file.ts";
import { acquireFolderLock } from "../embedded/folder-lock.ts";
import { formatHeaderLine } from "../embedded/header-line.ts";
import { toStoreFiles } from "../embedded/store-files.ts";
import type { RecordedCommit } from "../history/recorded-commit.ts";
import { CopyStopped } from "./copy-stopped.ts";

const pieceSize = 256 * 1024;

export async function writeFolder(folder: string, { commits, keys, blobs }: CopiedContent, now: Date): Promise<void> {
  if (!isEmpty(folder)) throw new CopyStopped({ code: "CB6020", params: { target: folder } });
  const files = toStoreFiles(`${folder}.copying`);
  await createFolder(files.folder);
  const acquired = acquireFolderLock(files.lock, now);
  if ("failure" in acquired) throw new CopyStopped(acquired.failure);
  try {
    await writeLog(files.log, commits, now);
    await writeKeysToFolder(files.folder, keys);
    const kept = createFolderBlobStore(blobFolderOf(files.folder));
    for await (const bytes of blobs) await kept.put(bytes);
    acquired.lock.release();
    await syncFolder(files.folder);
    renameSync(files.folder, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    rmSync(files.folder, { recursive: true, force: true });
    throw error;
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}

async function writeLog(path: string, commits: AsyncIterable<RecordedCommit>, now: Date): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    let { line: piece, hash: previous } = formatHeaderLine(now);
    for await (const { sequence, at, actor, puts, events } of commits) {
      const sealed = formatCommitLine({ sequence, previous, at, actor, puts, events });
      piece += sealed.line;
      previous = sealed.hash;
      if (piece.length < pieceSize) continue;
      await file.appendFile(piece);
      piece = "";
    }
    await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
