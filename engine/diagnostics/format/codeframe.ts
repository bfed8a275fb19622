import type { Diagnostic } from "../../model/documents.ts";
import { formatCodeFrame } from "./code-frame.ts";
import type { FormatOptions } from "./format-options.ts";
import { createPaint, type Paint, styleOfSeverity } from "./paint.ts";
import { toPrintable } from "./printable.ts";
import { formatSummary } from "./summary.ts";
import { wrapText } from "./wrap-text.ts";

const labelWidth = 6;

/** The form for people: where, what, the lines themselves, what to do. */
export function formatCodeframe(diagnostics: readonly Diagnostic[], options: FormatOptions = {}): string {
  const lines = new Map<string, readonly string[]>();
  for (const { file } of diagnostics) {
    const text = lines.has(file) ? undefined : options.texts?.get(file);
    if (text) lines.set(file, text.split(/\r?\n/));
  }
  const entries = diagnostics.map((diagnostic) => formatEntry(diagnostic, lines.get(diagnostic.file), options));
  return [...entries, formatSummary(diagnostics, options)].join("\n\n");
}

function formatEntry(diagnostic: Diagnostic, lines: readonly string[] | undefined, options: FormatOptions): string {
  const { width } = options;
  const paint = createPaint(options.color);
  const { file, range, severity, code, name, message } = diagnostic;
  const place = paint("bold", toPrintable(`${file}:${range.start.line}:${range.start.column}`));
  return [
    `${place}  ${paint(styleOfSeverity(severity), severity)}  ${code} ${name}`,
    ...wrapText(toPrintable(message), width).map((line) => `  ${line}`),
    ...(lines ? ["", ...formatCodeFrame({ lines, range, paint, width })] : []),
    "",
    ...notesOf(diagnostic).flatMap(([label, content]) => formatNote(label, content, paint, width)),
  ].join("\n");
}

function notesOf({ related, help, fixes, docs }: Diagnostic): (readonly [label: string, content: string])[] {
  return [
    ...related.map(({ message, file, range }) => {
      return ["also", `${file}:${range.start.line}:${range.start.column}  ${message}`] as const;
    }),
    ...(help === "" ? [] : [["help", help] as const]),
    ...fixes.map(({ title }) => ["fix", title] as const),
    ["docs", docs],
  ];
}

function formatNote(label: string, content: string, paint: Paint, width: number | undefined): string[] {
  const [first = "", ...rest] = wrapText(toPrintable(content), width);
  return [
    `  ${paint("dim", label.padEnd(labelWidth))}${first}`,
    ...rest.map((line) => `  ${" ".repeat(labelWidth)}${line}`),
  ];
}
