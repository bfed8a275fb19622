import type { Diagnostic } from "../../model/documents.ts";

/** The machine's form: an array of diagnostics as they are. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics, null, 2);
}
