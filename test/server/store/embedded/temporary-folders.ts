import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Gives a new empty folder at each call; all are removed after the file's last test. */
export function temporaryFolders(): () => string {
  const root = mkdtempSync(join(tmpdir(), "claimblocks-store-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return () => mkdtempSync(join(root, "data-"));
}
