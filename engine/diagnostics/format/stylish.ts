import type { Diagnostic } from "../../model/documents.ts";
import type { FormatOptions } from "./format-options.ts";
import { createPaint, type Paint, styleOfSeverity } from "./paint.ts";
import { toPrintable } from "./printable.ts";
import { formatSummary } from "./summary.ts";

/** One line for each diagnostic, under the name of its file. */
export function formatStylish(diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  const paint = createPaint(options.color);
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const known = files.get(diagnostic.file);
    if (known) known.push(diagnostic);
    else files.set(diagnostic.file, [diagnostic]);
  }
  const groups = [...files].map(([file, group]) =>
    [paint("bold", toPrintable(file)), ...formatRows(group, paint)].join("\n"),
  );
  return [...groups, formatSummary(diagnostics, options)].join("\n\n");
}

function formatRows(diagnostics: readonly Diagnostic[], paint: Paint): string[] {
  const places = diagnostics.map(({ range }) => `${range.start.line}:${range.start.column}`);
  const placeWidth = Math.max(...places.map((place) => place.length));
  return diagnostics.map(({ severity, message, code, name }, index) => {
    const place = (places[index] ?? "").padStart(placeWidth);
    const word = paint(styleOfSeverity(severity), severity.padEnd("warning".length));
    return `  ${place}  ${word}  ${toPrintable(message)}  ${paint("dim", `${code} ${name}`)}`;
  });
}
