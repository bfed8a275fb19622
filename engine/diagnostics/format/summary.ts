import type { Diagnostic } from "../../model/documents.ts";
import type { FormatOptions } from "./format-options.ts";
import { createPaint, styleOfSeverity } from "./paint.ts";

const severities = ["error", "warning", "info"] as const;

/** `2 errors, 1 warning in 2 files.` */
export function formatSummary(diagnostics: readonly Diagnostic[], { color }: FormatOptions = {}): string {
  const paint = createPaint(color);
  if (diagnostics.length === 0) return "No problems found.";
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0
      ? []
      : [paint(styleOfSeverity(severity), countOf(count, severity === "info" ? "note" : severity))];
  });
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return `${counts.join(", ")} in ${countOf(files, "file")}.`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
