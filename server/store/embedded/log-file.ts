/** The file of the commit log: appends that are durable when they return, and reads of what was written before. */
import { closeSync, fdatasync, fdatasyncSync, ftruncateSync, openSync, read, writeSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { promisify } from "node:util";

const fdatasyncAsync = promisify(fdatasync);
const readAsync = promisify(read);

export interface LogFile {
  readonly path: string;
  readonly descriptor: number;
  append(bytes: Buffer): Promise<void>;
  read(start: number, end: number): Promise<Buffer>;
  /** Takes away what was written after `offset`. */
  truncate(offset: number): void;
  /** Waits for the reads that are under way: the number of a closed descriptor is soon another file's. */
  close(): Promise<void>;
}

/**
 * `blockBelowMs`: while the last sync took less, the next one blocks the event loop, which is faster than the way over a
 * thread (0.99 against 0.83 of the disk's own rate with one writer); a slower disk must not hold up those who read.
 */
export function openLogFile(path: string, blockBelowMs: number): LogFile {
  const descriptor = openSync(path, "a+", 0o600);
  const reads = new Set<Promise<Buffer>>();
  let lastSyncMs = 0;
  return {
    path,
    descriptor,
    async append(bytes) {
      writeAll(descriptor, bytes);
      const started = performance.now();
      if (lastSyncMs < blockBelowMs) fdatasyncSync(descriptor);
      else await fdatasyncAsync(descriptor);
      lastSyncMs = performance.now() - started;
    },
    async read(start, end) {
      const reading = readRange(descriptor, start, end);
      reads.add(reading);
      try {
        return await reading;
      } finally {
        reads.delete(reading);
      }
    },
    truncate(offset) {
      ftruncateSync(descriptor, offset);
      fdatasyncSync(descriptor);
    },
    async close() {
      await Promise.allSettled(reads);
      closeSync(descriptor);
    },
  };
}

// A disk that fills up takes a part of a write and says so only at the next one.
function writeAll(descriptor: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

async function readRange(descriptor: number, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await readAsync(descriptor, bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) throw new Error(`the log ends before byte ${end}`);
    filled += bytesRead;
  }
  return bytes;
}
