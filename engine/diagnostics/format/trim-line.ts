import { type Cell, widthOfCells } from "./display-line.ts";

const ellipsis = { text: "…", width: 1 };

export interface TrimmedLine {
  readonly cells: readonly Cell[];
  /** Marked part, as positions in `cells`. */
  readonly from: number;
  readonly to: number;
}

/** Cuts a line to the width that there is, so that what is marked stays in view. */
export function trimLine(cells: readonly Cell[], from: number, to: number, width: number): TrimmedLine {
  if (widthOfCells(cells) <= width) return { cells, from, to };
  // Some of what stands before it says what is marked.
  const first = startOfWindow(cells, from, Math.floor(width / 3), width);
  const head = first > 0 ? [{ ...ellipsis, unit: cells[first]?.unit ?? 0 }] : [];
  const shown: Cell[] = [...head];
  let used = head.length;
  let last = first;
  for (; last < cells.length; last += 1) {
    const cell = cells[last];
    const reserve = last === cells.length - 1 ? 0 : ellipsis.width;
    if (!cell || used + cell.width + reserve > width) break;
    shown.push(cell);
    used += cell.width;
  }
  if (last < cells.length) shown.push({ ...ellipsis, unit: cells[last]?.unit ?? 0 });
  const shift = head.length - first;
  return { cells: shown, from: from + shift, to: Math.max(from + shift, Math.min(to + shift, shown.length)) };
}

function startOfWindow(cells: readonly Cell[], from: number, before: number, width: number): number {
  if (widthOfCells(cells.slice(0, from)) <= before) return 0;
  let first = from;
  let room = before;
  while (first > 0 && room >= (cells[first - 1]?.width ?? 0)) {
    first -= 1;
    room -= cells[first]?.width ?? 0;
  }
  // Near the end of a line there is room for more of its beginning.
  while (first > 0 && widthOfCells(cells.slice(first - 1)) < width) first -= 1;
  return first;
}
