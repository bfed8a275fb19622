import { applyEdits, type SpanEdit } from "./edit-list.ts";

/** Lines of a text that make way for others. Every line has its line break with it. */
export interface LineChange {
  /** How many lines stand before them. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export function toLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Replacements of characters as replacements of whole lines. */
export function toLineChanges(text: string, edits: readonly SpanEdit[]): readonly LineChange[] {
  return groupByLines(text, edits).flatMap(({ start, end, line, edits: inside }) => {
    const before = text.slice(start, end);
    const shifted = inside.map(({ span, newText }) => {
      return { span: { start: span.start - start, end: span.end - start }, newText };
    });
    const change = withoutCommonEnds(line, toLines(before), toLines(applyEdits(before, shifted)));
    return change.removed.length + change.added.length > 0 ? [change] : [];
  });
}

interface LineGroup {
  /** From the beginning of its first line to the end of its last. */
  readonly start: number;
  end: number;
  readonly line: number;
  readonly edits: SpanEdit[];
}

function groupByLines(text: string, edits: readonly SpanEdit[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  let line = 0;
  let counted = 0;
  for (const edit of edits) {
    const start = edit.span.start === 0 ? 0 : text.lastIndexOf("\n", edit.span.start - 1) + 1;
    const lineEnd = text.indexOf("\n", edit.span.end);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.edits.push(edit);
      last.end = Math.max(last.end, end);
      continue;
    }
    for (let at = text.indexOf("\n", counted); at !== -1 && at < start; at = text.indexOf("\n", at + 1)) line += 1;
    counted = start;
    groups.push({ start, end, line, edits: [edit] });
  }
  return groups;
}

function withoutCommonEnds(line: number, before: readonly string[], after: readonly string[]): LineChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    at: line + head,
    removed: before.slice(head, before.length - tail),
    added: after.slice(head, after.length - tail),
  };
}
