import { closeSync, openSync, readSync } from "node:fs";
import { limits } from "../../load/document/limits.ts";

const lineEnd = 10;
const blockBytes = 64 * 1024;

/** Bytes of a file; the lines of a range are those that begin in it, so that ranges side by side have each line once. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A line without its end; undefined where it is too long to be a claim. */
export type OnLine = (line: Buffer | undefined) => void;

/** Hands on the lines that begin in a range of a file. Not more of it is in memory than the range and one line. */
export function readLines(path: string, { start, end }: ByteRange, onLine: OnLine): void {
  const file = openSync(path, "r");
  try {
    // The byte before tells whether a line begins at the first one.
    const from = Math.max(0, start - 1);
    const size = end - from;
    const bytes = readAt(file, from, size + blockBytes);
    const first = start === 0 ? 0 : bytes.indexOf(lineEnd) + 1;
    if ((start > 0 && first === 0) || first >= size) return;
    const last = bytes.indexOf(lineEnd, size - 1);
    const isWhole = last >= 0 || bytes.length < size + blockBytes;
    const lines = bytes.subarray(first, last < 0 ? undefined : last + 1);
    splitLines(isWhole ? lines : Buffer.concat([lines, readRest(file, from + bytes.length)]), onLine);
  } finally {
    closeSync(file);
  }
}

/** Hands on the lines of some bytes; the last one may lack its end. */
export function splitLines(bytes: Buffer, onLine: OnLine): void {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.length : found;
    onLine(end - start > limits.fileBytes ? undefined : bytes.subarray(start, end));
    start = end + 1;
  }
}

/** The rest of a long line, or so much of it that it is surely too long. */
function readRest(file: number, start: number): Buffer {
  const blocks: Buffer[] = [];
  for (let position = start; position - start <= limits.fileBytes; position += blockBytes) {
    const block = readAt(file, position, blockBytes);
    const found = block.indexOf(lineEnd);
    blocks.push(found < 0 ? block : block.subarray(0, found));
    if (found >= 0 || block.length < blockBytes) break;
  }
  return Buffer.concat(blocks);
}

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, buffer, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return buffer.subarray(0, filled);
}
