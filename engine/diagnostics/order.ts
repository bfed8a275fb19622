import type { Diagnostic } from "../model/documents.ts";

/** By file, place and code, without repetitions: the order in which people read them. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const kept = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const identity = fingerprint(diagnostic);
    if (!kept.has(identity)) kept.set(identity, diagnostic);
  }
  return [...kept.values()].toSorted(compareDiagnostics);
}

function fingerprint({ code, file, range, message }: Diagnostic): string {
  const { start, end } = range;
  return JSON.stringify([code, file, start.line, start.column, end.line, end.column, message]);
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

// By code unit, not by locale: the order must be the same on every machine.
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
