import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findNearestName } from "../index.ts";

/** What to say about the first path that leads nowhere; undefined when all exist. */
export function describeMissingPath(paths: readonly string[]): string | undefined {
  const missing = paths.find((path) => !exists(path));
  if (missing === undefined) return undefined;
  const folder = dirname(missing);
  const nearest = findNearestName(basename(missing), namesIn(folder));
  const hint = nearest === undefined ? "" : ` Did you mean "${join(folder, nearest)}"?`;
  return `There is no file or folder "${missing}".${hint}`;
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // It is there, but not for us: loading it says why.
    return true;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
