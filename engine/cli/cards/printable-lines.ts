import { toPrintable } from "../../diagnostics/index.ts";

/** A text of one line, safe for a terminal. */
export function printableLine(text: string): string {
  return toPrintable(text.replaceAll(/\s*[\r\n]+\s*/g, " "));
}

/** The lines of a text, each safe for a terminal. */
export function printableLines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => toPrintable(line.replaceAll("\t", "  ")));
}
