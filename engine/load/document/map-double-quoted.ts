import { addFold, findLineBreaks } from "./map-folded.ts";
import { addPlain, addUnits, createScalarMap, type ScalarMapBuilder } from "./scalar-map.ts";

const escapes: { readonly [letter: string]: string } = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "\t": "\t",
};

const codeLengths: { readonly [letter: string]: number } = { x: 2, u: 4, U: 8 };

/** Double-quoted strings of YAML and JSON: escapes, and line breaks that fold. */
export function mapDoubleQuoted(text: string, start: number, end: number): ScalarMapBuilder {
  const map = createScalarMap();
  let at = start;
  while (at < end) {
    at = addPlain(map, text, at, end);
    if (at === end) break;
    const gap = findLineBreaks(text, at, end);
    if (gap) {
      addFold(map, gap, at);
      at = gap.end;
    } else if (text[at] === "\\") {
      at = addEscape(map, text, at);
    } else {
      addUnits(map, text.charAt(at), at, at + 1);
      at += 1;
    }
  }
  return map;
}

function addEscape(map: ScalarMapBuilder, text: string, start: number): number {
  const letter = text.charAt(start + 1);
  const lineBreak = /^\\\r?\n[ \t]*/.exec(text.slice(start));
  if (lineBreak) return start + lineBreak[0].length;
  const codeLength = codeLengths[letter] ?? 0;
  const end = start + 2 + codeLength;
  const unit = codeLength > 0 ? String.fromCodePoint(Number.parseInt(text.slice(start + 2, end), 16)) : escapes[letter];
  addUnits(map, unit ?? "", start, end);
  return end;
}
