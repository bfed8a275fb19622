/** The log's file and the snapshot's state -> the state of every acknowledged commit, or why the log cannot be trusted. */
import { fstatSync } from "node:fs";
import { dirname } from "node:path";
import type { StoreFailure } from "../store.ts";
import { syncFolder } from "./durable-file.ts";
import { formatHeaderLine, headerStart, isKnownHeader, logFormatVersion } from "./header-line.ts";
import type { LogFile } from "./log-file.ts";
import { readLines } from "./read-lines.ts";
import { replayLog } from "./replay-log.ts";
import { openLine } from "./sealed-line.ts";
import { type StoreState, stateAfterHeader } from "./store-state.ts";

export interface Recovered {
  readonly state: StoreState;
  /** Commits that were read from the log. */
  readonly replayed: number;
  /** Bytes of a torn last line that were cut off. */
  readonly cutBytes: number;
}

export type Recovery = Recovered | { readonly failure: StoreFailure };

/** `snapshot` is undefined when there is none to trust: then the whole log is read. */
export async function recover(log: LogFile, snapshot: StoreState | undefined, now: Date): Promise<Recovery> {
  const base = snapshot === undefined ? await readHeader(log, now) : await matchSnapshot(log, snapshot);
  if ("failure" in base) return base;
  const { commits, damage, torn } = replayLog(base.state, log.descriptor);
  if (damage !== undefined) return { failure: { code: "CB6004", params: { file: log.path, ...damage } } };
  const { offset } = base.state.position;
  const cutBytes = torn ? sizeOf(log) - offset : 0;
  // Also makes durable what was read: after a kill, whole lines may still be only in the system's memory.
  log.truncate(offset);
  return { state: base.state, replayed: commits, cutBytes };
}

type Base = { readonly state: StoreState } | { readonly failure: StoreFailure };

async function matchSnapshot(log: LogFile, state: StoreState): Promise<Base> {
  const { sequence, offset, hash } = state.position;
  if (sizeOf(log) >= offset) {
    const { start } = state.commits.place(sequence);
    const line = await log.read(start, offset);
    if (line.at(-1) === 0x0a && openLine(line.subarray(0, -1))?.hash === hash) return { state };
  }
  return { failure: { code: "CB6006", params: { file: log.path, sequence, offset } } };
}

async function readHeader(log: LogFile, now: Date): Promise<Base> {
  const [first] = readLines(log.descriptor, 0);
  if (first === undefined || isTornHeader(first.bytes, first.terminated)) return writeHeader(log, now);
  const header = first.terminated ? openLine(first.bytes) : undefined;
  if (header === undefined || !isKnownHeader(header)) {
    return { failure: { code: "CB6005", params: { file: log.path, expected: logFormatVersion } } };
  }
  return { state: stateAfterHeader(first.end, header.hash) };
}

// Anything else without a newline may be somebody's file, and is left alone.
function isTornHeader(bytes: Buffer, terminated: boolean): boolean {
  const text = bytes.toString("latin1");
  return !terminated && (headerStart.startsWith(text) || text.startsWith(headerStart));
}

async function writeHeader(log: LogFile, now: Date): Promise<Base> {
  const { line, hash } = formatHeaderLine(now);
  log.truncate(0);
  await log.append(Buffer.from(line));
  await syncFolder(dirname(log.path));
  return { state: stateAfterHeader(Buffer.byteLength(line), hash) };
}

function sizeOf(log: LogFile): number {
  return fstatSync(log.descriptor).size;
}
