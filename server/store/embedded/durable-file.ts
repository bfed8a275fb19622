/** Replaces a file so that, whenever the power goes, either the old or the new content is there in full. */
import { constants } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

const pieceSize = 256 * 1024;

/** Gives way to other work after every piece written, so that a large file does not hold up the event loop. */
export async function replaceFile(path: string, texts: Iterable<string>): Promise<void> {
  const temporary = `${path}.new`;
  try {
    await writeAndSync(temporary, texts);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Makes the names in a folder durable: a synced file can still lose its name. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAndSync(path: string, texts: Iterable<string>): Promise<void> {
  const handle = await open(path, "w", 0o600);
  try {
    let piece = "";
    for (const text of texts) {
      piece += text;
      if (piece.length < pieceSize) continue;
      await handle.appendFile(piece);
      piece = "";
    }
    await handle.appendFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
