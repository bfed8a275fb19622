import { toPrintable } from "../format/printable.ts";
import type { SpanEdit } from "./edit-list.ts";
import { type LineChange, toLineChanges, toLines } from "./text-changes.ts";

const context = 3;

/** What would change in one file, as a unified diff. */
export function formatPatch(file: string, text: string, edits: readonly SpanEdit[]): string {
  const lines = toLines(text);
  let shift = 0;
  const hunks = groupChanges(toLineChanges(text, edits)).map((changes) => {
    const hunk = formatHunk(lines, changes, shift);
    shift += hunk.growth;
    return hunk.text;
  });
  const name = toPrintable(file);
  return hunks.length === 0 ? "" : `--- ${name}\n+++ ${name}\n${hunks.join("")}`;
}

/** Changes so near to each other that the lines between them belong to both. */
function groupChanges(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    const isNear = previous && change.at - (previous.at + previous.removed.length) <= 2 * context;
    if (last && isNear) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function formatHunk(lines: readonly string[], changes: readonly LineChange[], shift: number) {
  const first = changes[0]?.at ?? 0;
  const start = Math.max(0, first - context);
  const written: string[] = [];
  let next = start;
  let growth = 0;
  for (const { at, removed, added } of changes) {
    written.push(...lines.slice(next, at).map((line) => formatLine(" ", line)));
    written.push(...removed.map((line) => formatLine("-", line)), ...added.map((line) => formatLine("+", line)));
    next = at + removed.length;
    growth += added.length - removed.length;
  }
  const end = Math.min(lines.length, next + context);
  written.push(...lines.slice(next, end).map((line) => formatLine(" ", line)));
  const length = end - start;
  const head = `@@ -${formatPlace(start, length)} +${formatPlace(start + shift, length + growth)} @@\n`;
  return { text: head + written.join(""), growth };
}

/** A place without lines is named by the line before it. */
function formatPlace(before: number, length: number): string {
  return `${length === 0 ? before : before + 1},${length}`;
}

function formatLine(mark: string, line: string): string {
  const [, content = "", lineEnd = ""] = /^(.*?)(\r?\n)?$/s.exec(line) ?? [];
  const shown = content.split("\t").map(toPrintable).join("\t");
  return `${mark}${shown}${lineEnd === "" ? "\n\\ No newline at end of file\n" : lineEnd}`;
}
