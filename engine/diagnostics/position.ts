import type { Position, Range, Span } from "../model/source.ts";

/** A file with its text; the object is the key under which its line starts are remembered. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

const lineStartsOf = new WeakMap<TextFile, readonly number[]>();

/** Offsets to lines and columns, both counted from 1. A column counts UTF-16 code units, as editors do. */
export function toRange(file: TextFile, span: Span): Range {
  return { start: toPosition(file, span.start), end: toPosition(file, span.end) };
}

/** Lines and columns back to offsets; undefined when the text has no such place. */
export function toSpan(file: TextFile, { start, end }: Range): Span | undefined {
  const from = toOffset(file, start);
  const to = toOffset(file, end);
  return from === undefined || to === undefined || from > to ? undefined : { start: from, end: to };
}

function toOffset(file: TextFile, { line, column }: Position): number | undefined {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  const offset = start === undefined ? undefined : start + column - 1;
  const lineEnd = (starts[line] ?? file.text.length + 1) - 1;
  return offset !== undefined && column >= 1 && offset <= lineEnd ? offset : undefined;
}

function toPosition(file: TextFile, offset: number): Position {
  const starts = lineStarts(file);
  const wanted = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
}

function lineStarts(file: TextFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf("\n"); at !== -1; at = file.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineStartsOf.set(file, starts);
  return starts;
}
