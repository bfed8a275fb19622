import type { Range } from "../../model/source.ts";
import { type Cell, textOfCells, toCells, widthOfCells } from "./display-line.ts";
import type { Paint } from "./paint.ts";
import { trimLine } from "./trim-line.ts";

const defaultWidth = 120;
/** A whole file may be one line; only what can be shown of it is looked at. */
const nearby = 1000;

export interface CodeFrame {
  readonly lines: readonly string[];
  readonly range: Range;
  readonly paint: Paint;
  readonly width?: number | undefined;
}

/** The line of a place with a caret line below it, and one line before and after. */
export function formatCodeFrame({ lines, range, paint, width = defaultWidth }: CodeFrame): string[] {
  const { line } = range.start;
  const last = Math.min(lines.length, line + 1);
  const gutter = String(last).length;
  const room = Math.max(20, width - gutter - 7);
  const frame: string[] = [];
  for (let number = Math.max(1, line - 1); number <= last; number += 1) {
    const content = lines[number - 1] ?? "";
    const bar = paint("dim", `  ${number === line ? ">" : " "} ${String(number).padStart(gutter)} |`);
    if (number === line) {
      const { shown, carets } = markLine(content, range, room);
      frame.push(`${bar} ${shown}`.trimEnd());
      frame.push(`${paint("dim", `    ${" ".repeat(gutter)} |`)} ${paint("red", carets)}`);
    } else if (content.trim() !== "") {
      const { cells } = trimLine(toCells(content.slice(0, nearby)), 0, 0, room);
      frame.push(`${bar} ${textOfCells(cells)}`.trimEnd());
    }
  }
  return frame;
}

function markLine(content: string, { start, end }: Range, room: number): { shown: string; carets: string } {
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : content.length;
  const cut = Math.max(0, first - nearby);
  const cells = toCells(content.slice(cut, first + nearby));
  const from = cellAt(cells, first - cut);
  const trimmed = trimLine(cells, from, Math.max(from, cellAt(cells, last - cut)), room);
  const indent = widthOfCells(trimmed.cells.slice(0, trimmed.from));
  const marked = Math.max(1, widthOfCells(trimmed.cells.slice(trimmed.from, trimmed.to)));
  return { shown: textOfCells(trimmed.cells), carets: " ".repeat(indent) + "^".repeat(marked) };
}

function cellAt(cells: readonly Cell[], unit: number): number {
  const index = cells.findIndex((cell) => cell.unit >= unit);
  return index === -1 ? cells.length : index;
}
