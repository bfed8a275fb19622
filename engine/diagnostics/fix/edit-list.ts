import type { Span } from "../../model/source.ts";

export interface SpanEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Adds a replacement to those of the same text, in the order of the text; false when it would touch what another changes. */
export function insertEdit(edits: SpanEdit[], edit: SpanEdit): boolean {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stands(edits[middle], edit)) low = middle + 1;
    else high = middle;
  }
  // Those in the list are clear of each other, so only the neighbours can be in the way.
  if (clashes(edits[low - 1], edit) || clashes(edits[low], edit)) return false;
  edits.splice(low, 0, edit);
  return true;
}

export function removeEdit(edits: SpanEdit[], edit: SpanEdit): void {
  edits.splice(edits.indexOf(edit), 1);
}

/** The text after all replacements. */
export function applyEdits(text: string, edits: readonly SpanEdit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(end, span.start), newText);
    end = span.end;
  }
  return parts.join("") + text.slice(end);
}

function stands(earlier: SpanEdit | undefined, { span }: SpanEdit): boolean {
  if (!earlier) return false;
  return earlier.span.start < span.start || (earlier.span.start === span.start && earlier.span.end <= span.end);
}

function clashes(other: SpanEdit | undefined, { span }: SpanEdit): boolean {
  if (!other) return false;
  // Of two insertions at one place nobody can say which comes first.
  const atOnePlace = span.start === span.end && other.span.start === span.start && other.span.end === span.end;
  return atOnePlace || (other.span.start < span.end && span.start < other.span.end);
}
