import type { SourceDocument, Span } from "../../model/source.ts";

/** A file that could not be understood: only its text, for showing the lines that a diagnostic is about. */
export function toTextDocument(file: string, text: string): SourceDocument {
  const start: Span = { start: 0, end: 0 };
  return { file, text, value: null, spanOf: () => start, spanInside: () => start };
}
