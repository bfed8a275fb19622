import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { parseDocument } from "../../../engine/load/parse-document.ts";
import type { SourceDocument } from "../../../engine/model/source.ts";

function documentOf(text: string): SourceDocument | undefined {
  return parseDocument("a.yaml", text).document;
}

function textInside(text: string, pointer: string, start: number, end: number): string {
  const span = documentOf(text)?.spanInside(pointer, { start, end });
  return span ? text.slice(span.start, span.end) : "no document";
}

/** What a written character or escape stands for. The library is the oracle for escapes. */
function decode(written: string, quote: string): string {
  if (quote === '"' && written.startsWith("\\")) return String(parse(`"${written}"`));
  return quote === "'" && written === "''" ? "'" : written;
}

function isWrittenAs(character: string, written: string, quote: string): boolean {
  if (character === " " && written.includes("\n")) return /^[ \t\r]*\n[ \t]*$/.test(written);
  if (character === "\n" && quote !== '"') return /^\r?\n?$/.test(written);
  return decode(written, quote).includes(character);
}

/** The units of the string at `pointer` that are mapped to something else than what they are written with, or out of order. */
function wronglyMapped(text: string, pointer: string, value: string): unknown[] {
  const document = documentOf(text);
  if (!document) return ["not a document"];
  const wrong: unknown[] = [];
  let last = document.spanOf(pointer).start;
  const quote = text.charAt(last);
  for (let unit = 0; unit < value.length; unit += 1) {
    const span = document.spanInside(pointer, { start: unit, end: unit + 1 });
    const written = text.slice(span.start, span.end);
    if (!isWrittenAs(value.charAt(unit), written, quote) || span.start < last) wrong.push({ unit, span, written });
    // One escape may stand for two units.
    last = written.startsWith("\\U") ? span.start : span.end;
  }
  return wrong;
}

describe("spanInside", () => {
  test.each([
    ["plain", "a: It is {{x}} here\n", 6, 11, "{{x}}"],
    ["single quotes", "a: 'It''s {{x}}'\n", 5, 10, "{{x}}"],
    ["a doubled quote", "a: 'It''s {{x}}'\n", 2, 3, "''"],
    ["double quotes", 'a: "\\"\\u0041 {{x}}"\n', 3, 8, "{{x}}"],
    ["an escape", 'a: "x\\u0041y"\n', 1, 2, "\\u0041"],
    ["JSON", '{"a": "line\\nnext \\/ {{x}}"}', 12, 17, "{{x}}"],
    ["a surrogate pair", '{"a": "\\ud83d\\ude00 x"}', 3, 4, "x"],
    ["one escape for two units", 'a: "\\U0001F600 x"\n', 1, 4, "\\U0001F600 x"],
    ["folded plain lines", "a: one\n  two {{x}}\n", 8, 13, "{{x}}"],
    ["folded double quotes", 'a: "one\n\n  two \\\n   three"\n', 8, 13, "three"],
    ["a literal block", "a: |\n  one\n   two\n", 4, 8, " two"],
    ["a folded block", "a: >-\n  one\n  two\n\n  three\n", 8, 13, "three"],
    ["an indented block", "a: |2\n    one\n  two\n", 2, 5, "one"],
    ["Windows line ends", "a: |\r\n  one\r\n  two\r\n", 4, 7, "two"],
  ])("is exact in %s", (_what, text, start, end, expected) => {
    expect(textInside(text, "/a", start, end)).toBe(expected);
  });

  test("gives an empty span its place", () => {
    expect(documentOf("a: 'xy'\n")?.spanInside("/a", { start: 1, end: 1 })).toEqual({ start: 5, end: 5 });
    expect(documentOf("a: 'xy'\n")?.spanInside("/a", { start: 2, end: 2 })).toEqual({ start: 6, end: 6 });
    expect(documentOf("a: ''\n")?.spanInside("/a", { start: 0, end: 0 })).toEqual({ start: 4, end: 4 });
  });

  test("falls back to the whole value where there is no text", () => {
    expect(textInside("a: 125\n", "/a", 1, 2)).toBe("125");
    expect(textInside("a: [x]\n", "/a", 0, 1)).toBe("[x]");
    expect(textInside("a: x\n", "/a/b", 0, 1)).toBe("x");
  });

  test("finds a text behind an alias where it is written", () => {
    expect(textInside("a: &a 'x {{y}}'\nb: *a\n", "/b", 2, 7)).toBe("{{y}}");
  });

  const content = fc
    .array(
      fc.constantFrom(
        ..."ab'\"\\:#{} \t\n-,[]&*!|>%@é".split(""),
        ..."😀,漢,\u0085,\u2028,\u00a0,\u0007,{{claim.x}},two words,\n\n,  ,https://x.y/z".split(","),
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(""));

  test.each(["PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED"] as const)(
    "is exact for any text that is written as %s",
    (defaultStringType) => {
      fc.assert(
        fc.property(content, fc.constantFrom(0, 20, 80), fc.constantFrom(2, 4), (value, lineWidth, indent) => {
          const text = stringify(
            { a: [{ b: value }] },
            { defaultStringType, defaultKeyType: "PLAIN", lineWidth, indent },
          );
          const document = documentOf(text);
          // Not always `value`: the library writes some blanks in a form that reads as fewer.
          const read = String(parse(text).a[0].b);
          expect(document?.value).toEqual({ a: [{ b: read }] });
          expect(wronglyMapped(text, "/a/0/b", read)).toEqual([]);
        }),
        { numRuns: 120 },
      );
    },
  );

  test("is exact for any text in JSON", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          content,
          fc.string({ unit: "binary" }).filter((value) => !value.includes("\0")),
        ),
        (value) => {
          const text = JSON.stringify([{ a: value }]);
          expect(wronglyMapped(text, "/0/a", value)).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });

  test("is exact for text that people lay out by hand", () => {
    const piece = fc.constantFrom(
      " ",
      "  ",
      "x",
      "y z",
      "\t",
      "\n",
      "\n",
      "\r\n",
      "''",
      "\\n",
      "\\x41",
      "\\\n",
      "\\ ",
      "é",
      "😀",
    );
    const body = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
    const block = fc
      .tuple(
        fc.constantFrom("|", ">"),
        fc.constantFrom("", "+", "-", "1", "2-", "+1"),
        fc.constantFrom("", " # note"),
        body,
      )
      .map(([style, header, note, lines]) => `a: ${style}${header}${note}\n${lines.replaceAll(/^/gm, "  ")}\n`);
    const written = fc.oneof(
      body.map((lines) => `a: "${lines}"\n`),
      body.map((lines) => `a: '${lines}'\n`),
      body.map((lines) => `a: x${lines}\n`),
      block,
    );
    fc.assert(
      fc.property(written, (text) => {
        const value = documentOf(text)?.value;
        const string = typeof value === "object" && value !== null && "a" in value ? value["a"] : undefined;
        fc.pre(typeof string === "string");
        expect(wronglyMapped(text, "/a", string)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
