/** A file that says which process owns the data folder. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { StoreFailure } from "../store.ts";
import { isDiskError } from "./disk-error.ts";
import { identityOf, isRunning, type ProcessIdentity } from "./process-identity.ts";

export interface FolderLock {
  release(): void;
}

interface LockOwner extends ProcessIdentity {
  readonly since: string;
}

/** A file without an owner is one that a process is writing right now, or died while writing. */
const writingTakesAtMostMs = 5000;
const attempts = 5;

/** Disk errors are thrown; only "somebody else has it" is an answer. */
export function acquireFolderLock(file: string, now: Date): { lock: FolderLock } | { failure: StoreFailure } {
  const text = `${JSON.stringify({ ...identityOf(process.pid), since: now.toISOString() } satisfies LockOwner)}\n`;
  let found = "";
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (create(file, text)) return { lock: { release: () => release(file, text) } };
    found = readIfThere(file) ?? "";
    if (isHeld(file, found) || !moveStaleAway(file, found)) break;
  }
  const owner = parseOwner(found);
  const { pid, host, since } = owner ?? { pid: "unknown", host: "unknown", since: "unknown" };
  return { failure: { code: "CB6002", params: { folder: dirname(file), file, pid, host, since } } };
}

function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if (isDiskError(error, "EEXIST")) return false;
    throw error;
  }
}

function isHeld(file: string, found: string): boolean {
  const owner = parseOwner(found);
  if (owner !== undefined) return isRunning(owner);
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && Date.now() - modified < writingTakesAtMostMs;
}

/**
 * Two processes may find the same stale lock, and the slower one may take the faster one's new lock instead: it then
 * gives it back. False when that happened.
 */
function moveStaleAway(file: string, found: string): boolean {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isDiskError(error, "ENOENT")) return true;
    throw error;
  }
  const isTheSame = readFileSync(aside, "utf8") === found;
  try {
    if (!isTheSame) linkSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
  return isTheSame;
}

function release(file: string, text: string): void {
  if (readIfThere(file) === text) rmSync(file, { force: true });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isDiskError(error, "ENOENT")) return undefined;
    throw error;
  }
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    const { pid, host, since, birth = null }: Partial<LockOwner> = JSON.parse(text);
    if (pid === undefined || host === undefined || since === undefined) return undefined;
    return { pid, host, since, birth };
  } catch {
    return undefined;
  }
}
