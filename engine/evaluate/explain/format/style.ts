import type { Paint } from "../../../diagnostics/format/paint.ts";
import { toPrintable } from "../../../diagnostics/index.ts";

export interface FormatExplanationOptions {
  readonly color?: boolean;
  /** Also the parts of a condition that do not decide its answer. */
  readonly all?: boolean;
  /** Characters in a line; without it lines are as long as they are. */
  readonly width?: number;
}

export interface Style {
  readonly paint: Paint;
  readonly all: boolean;
}

/** One line, safe for a terminal; the spaces that it starts with stay. */
export function printable(text: string): string {
  return toPrintable(text.trimEnd().replaceAll(/\s*[\r\n\t]+\s*/g, " "));
}
