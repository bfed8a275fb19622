import { addPlain, addUnits, createScalarMap, type ScalarMapBuilder } from "./scalar-map.ts";

/** Plain and single-quoted strings: a line break is a space, blank lines are line breaks, `''` is a quote. */
export function mapFolded(text: string, start: number, end: number, quoted: boolean): ScalarMapBuilder {
  const map = createScalarMap();
  let at = start;
  while (at < end) {
    at = addPlain(map, text, at, end);
    if (at === end) break;
    const gap = findLineBreaks(text, at, end);
    if (gap) {
      addFold(map, gap, at);
      at = gap.end;
    } else if (quoted && text.startsWith("''", at)) {
      addUnits(map, "'", at, at + 2);
      at += 2;
    } else {
      addUnits(map, text.charAt(at), at, at + 1);
      at += 1;
    }
  }
  return map;
}

interface LineBreaks {
  /** The offset of each line feed. */
  readonly feeds: readonly number[];
  readonly end: number;
}

/** Blanks and line breaks from `start` on, when there is at least one break among them. */
export function findLineBreaks(text: string, start: number, limit: number): LineBreaks | undefined {
  const feeds: number[] = [];
  let at = start;
  for (; at < limit; at += 1) {
    const character = text[at];
    if (character === "\n") feeds.push(at);
    else if (character !== " " && character !== "\t" && !(character === "\r" && text[at + 1] === "\n")) break;
  }
  return feeds.length === 0 ? undefined : { feeds, end: at };
}

export function addFold(map: ScalarMapBuilder, { feeds, end }: LineBreaks, start: number): void {
  if (feeds.length === 1) addUnits(map, " ", start, end);
  else for (const feed of feeds.slice(1)) addUnits(map, "\n", feed, feed + 1);
}
