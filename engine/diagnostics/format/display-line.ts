import { toPrintable } from "./printable.ts";

/** What stands in one or two columns of a terminal. `unit` is where it begins in the line, in UTF-16 units. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly unit: number;
}

const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uff01-\uff60])/u;
const joined = /^(?:\p{Mn}|\p{Me}|\u{200d}|\u{fe0f})/u;
const tab = "  ";

/** A line of a file as it looks in a terminal, so that a caret below it points at the right character. */
export function toCells(line: string): Cell[] {
  const cells: Cell[] = [];
  let unit = 0;
  for (const character of line) {
    if (character === "\t") cells.push({ text: tab, width: tab.length, unit });
    else cells.push({ text: toPrintable(character), width: widthOf(character), unit });
    unit += character.length;
  }
  return cells;
}

function widthOf(character: string): number {
  if (joined.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0);
}

export function textOfCells(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}
