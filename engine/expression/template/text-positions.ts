/** Handlebars' 1-based lines and 0-based columns -> offsets in the template's text. */
import type { Span } from "../../model/source.ts";
import type { Location } from "./syntax-tree.ts";

export class TextPositions {
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  spanOf(location: Location): Span {
    const start = this.#offsetOf(location.start);
    return { start, end: Math.max(start, this.#offsetOf(location.end)) };
  }

  /** What the author wrote there. */
  slice(location: Location): string {
    const { start, end } = this.spanOf(location);
    return this.text.slice(start, end);
  }

  #offsetOf({ line, column }: Location["start"]): number {
    this.#lineStarts ??= findLineStarts(this.text);
    return Math.min(this.text.length, (this.#lineStarts[line - 1] ?? this.text.length) + column);
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!/[\r\n]/.test(text)) return starts;
  // The lexer counts a lone carriage return as a line end too.
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
