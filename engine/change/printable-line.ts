import { toPrintable } from "../diagnostics/index.ts";

/** A text of a module or claim in one line, safe for a terminal. */
export function printableLine(text: string): string {
  return toPrintable(text.replaceAll(/\s*[\r\n]+\s*/g, " "));
}
