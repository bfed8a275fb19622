/** The lines of a file from a byte on, with their places, in pieces of bounded size. */
import { readSync } from "node:fs";

const pieceSize = 1024 * 1024;

export interface FileLine {
  /** Without the newline; valid until the next line is asked for. */
  readonly bytes: Buffer;
  readonly start: number;
  /** The byte after the line and its newline. */
  readonly end: number;
  /** False for a last line without a newline. */
  readonly terminated: boolean;
}

export function* readLines(descriptor: number, from: number): Generator<FileLine> {
  const piece = Buffer.allocUnsafe(pieceSize);
  let carried: Buffer[] = [];
  let start = from;
  let position = from;
  for (;;) {
    const length = readSync(descriptor, piece, 0, pieceSize, position);
    if (length === 0) break;
    position += length;
    let at = 0;
    for (let newline = newlineFrom(piece, at, length); newline >= 0; newline = newlineFrom(piece, at, length)) {
      const rest = piece.subarray(at, newline);
      const bytes = carried.length === 0 ? rest : Buffer.concat([...carried, rest]);
      carried = [];
      const end = start + bytes.length + 1;
      yield { bytes, start, end, terminated: true };
      start = end;
      at = newline + 1;
    }
    if (at < length) carried.push(Buffer.from(piece.subarray(at, length)));
  }
  if (carried.length > 0) yield { bytes: Buffer.concat(carried), start, end: position, terminated: false };
}

function newlineFrom(piece: Buffer, at: number, length: number): number {
  const found = piece.indexOf(0x0a, at);
  return found < length ? found : -1;
}
