import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "./durable-file.ts";

// One folder at a time: the recursive form never ends where a folder cannot be made in one that exists, as in /proc.
export async function createFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await createFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
  await syncFolder(parent);
}
