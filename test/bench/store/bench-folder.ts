import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type StoreTuning } from "../../../server/store/embedded/open-store.ts";
import type { Store } from "../../../server/store/store.ts";

/** A folder for the length of some work. */
export async function inBenchFolder<Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "claimblocks-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function openBenchStore(folder: string, tuning: Partial<StoreTuning> = {}): Promise<Store> {
  const opened = await openStore({ folder, tuning });
  if ("failure" in opened) throw new Error(JSON.stringify(opened.failure));
  return opened.store;
}
