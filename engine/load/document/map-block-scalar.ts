import { addUnits, addVerbatim, createScalarMap, type ScalarMapBuilder } from "./scalar-map.ts";

interface Line {
  readonly start: number;
  /** Where the first character after the spaces stands. */
  readonly content: number;
  /** Before the line break. */
  readonly end: number;
}

interface BlockText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly folded: boolean;
  readonly chomp: string;
}

/** Literal `|` and folded `>` strings. `value` decides between the indentations that an explicit indicator allows. */
export function mapBlockScalar(text: string, start: number, end: number, value: string): ScalarMapBuilder | undefined {
  const headerEnd = text.indexOf("\n", start);
  const [, style, indicators = ""] = /^([|>])([-+0-9]*)/.exec(text.slice(start, start + 4)) ?? [];
  if (!style) return undefined;
  const block: BlockText = {
    text,
    lines: headerEnd === -1 || headerEnd >= end ? [] : splitLines(text, headerEnd + 1, end),
    folded: style === ">",
    chomp: /[-+]/.exec(indicators)?.[0] ?? "",
  };
  const explicit = Number(/[1-9]/.exec(indicators)?.[0] ?? 0);
  if (explicit === 0) return mapLines(block, firstIndent(block));
  // An explicit indentation counts from the parent's, which the text alone does not tell.
  const widest = Math.max(0, ...block.lines.map((line) => line.content - line.start));
  for (let indent = explicit; indent <= Math.max(widest, explicit); indent += 1) {
    const map = mapLines(block, indent);
    if (map.value === value) return map;
  }
  return undefined;
}

function splitLines(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at <= end; ) {
    const feed = text.indexOf("\n", at);
    const next = feed === -1 || feed >= end ? end : feed;
    const lineEnd = text[next - 1] === "\r" && next > at ? next - 1 : next;
    let content = at;
    while (content < lineEnd && text[content] === " ") content += 1;
    lines.push({ start: at, content, end: lineEnd });
    at = next + 1;
  }
  return lines;
}

function isBlank(line: Line): boolean {
  return line.content === line.end;
}

function firstIndent({ lines }: BlockText): number {
  const first = lines.find((line) => !isBlank(line));
  return first ? first.content - first.start : 0;
}

function mapLines(block: BlockText, indent: number): ScalarMapBuilder {
  const { lines } = block;
  const map = createScalarMap();
  const lastText = lines.findLastIndex((line) => !isBlank(line));
  if (lastText === -1) {
    if (block.chomp === "+") addBreaks(map, block, 0, Math.max(1, lines.length - 1), Math.max(1, lines.length - 1));
    return map;
  }
  // A blank line that is indented further than the text still counts as text.
  const lastWide = lines.findLastIndex((line) => isBlank(line) && line.content - line.start > indent);
  const last = Math.max(lastText, lastWide);
  addContent(map, block, indent, last);
  if (block.chomp === "+") addKeptBreaks(map, block, indent, last);
  else if (block.chomp === "") addBreaks(map, block, last, last + 1, 1);
  return map;
}

function addContent(map: ScalarMapBuilder, block: BlockText, indent: number, last: number): void {
  const { text, lines, folded } = block;
  const first = lines.findIndex((line) => !isBlank(line));
  for (const [index, line] of lines.slice(0, first).entries()) {
    addVerbatim(map, text, Math.min(line.start + indent, line.content), line.content);
    addBreaks(map, block, index, index + 1, 1);
  }
  let previous = first;
  let wasWide = false;
  for (let index = first; index <= last; index += 1) {
    const line = lines[index];
    if (!line) break;
    const wide = line.content - line.start > indent || text[line.content] === "\t";
    if (folded && !wide && isBlank(line)) continue;
    if (index > first) {
      // Between lines of running text one break folds into a space, or vanishes before blank lines.
      const breaks = index - previous;
      if (!folded || wide || wasWide) addBreaks(map, block, previous, index, breaks);
      else if (breaks === 1) addUnits(map, " ", line.start - 1, line.content);
      else addBreaks(map, block, previous, index, breaks - 1);
    }
    addVerbatim(map, text, Math.min(line.start + indent, line.content), line.end);
    previous = index;
    wasWide = wide;
  }
}

function addKeptBreaks(map: ScalarMapBuilder, block: BlockText, indent: number, last: number): void {
  for (let index = last + 1; index < block.lines.length; index += 1) {
    const line = block.lines[index];
    if (!line) break;
    addBreaks(map, block, index - 1, index, 1);
    addVerbatim(map, block.text, Math.min(line.start + indent, line.content), line.content);
  }
  if (!map.value.endsWith("\n")) addBreaks(map, block, block.lines.length - 1, block.lines.length, 1);
}

/** The last `count` of the line breaks that end the lines `from` to `to`. */
function addBreaks(map: ScalarMapBuilder, { lines }: BlockText, from: number, to: number, count: number): void {
  for (let index = to - count; index < to; index += 1) {
    const at = lines[Math.max(from, index)]?.end ?? lines.at(-1)?.end ?? 0;
    addUnits(map, "\n", at, at + 1);
  }
}
