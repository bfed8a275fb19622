import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentCodes } from "../../../engine/diagnostics/codes/load-document.ts";
import { parseDocument } from "../../../engine/load/parse-document.ts";
import { badDocuments } from "./bad-documents.ts";
import { rangeText } from "./range-text.ts";

const megabyte = 1024 * 1024;

function valueOf(text: string): unknown {
  const { document, diagnostics } = parseDocument("a.yaml", text);
  expect(diagnostics).toEqual([]);
  return document?.value;
}

function nested(levels: number, inner: string): string {
  return "[".repeat(levels) + inner + "]".repeat(levels);
}

describe("a file that cannot be read", () => {
  test.each(badDocuments)("$code: $what", ({ text, code, range, message }) => {
    const { document, diagnostics } = parseDocument("a.yaml", text);
    expect(document).toBeUndefined();
    expect(diagnostics.map((diagnostic) => [diagnostic.code, rangeText(diagnostic.range)])).toEqual([[code, range]]);
    expect(diagnostics[0]?.file).toBe("a.yaml");
    expect(diagnostics[0]?.message).not.toMatch(/\{\w+\}/);
    expect(diagnostics[0]?.message).toBe(message ?? diagnostics[0]?.message);
  });

  test("is refused before it is parsed when it is too large", () => {
    const { diagnostics } = parseDocument("a.yaml", "[".repeat(4 * megabyte + 1));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["CB1007", "The file is larger than 4 MiB."],
    ]);
    expect(parseDocument("a.yaml", `"${"x".repeat(megabyte)}"`).diagnostics).toEqual([]);
  });

  test("raises every code that there is for one file, none left out", () => {
    const raised = new Set([...badDocuments.map(({ code }) => code), "CB1007"]);
    expect([...raised].toSorted()).toEqual(documentCodes.map(({ code }) => code));
  });

  test("names the first of two equal keys", () => {
    const [diagnostic] = parseDocument("a.yaml", "a: 1\nb: 2\na: 3\n").diagnostics;
    expect(diagnostic?.related).toEqual([
      {
        message: '"a" is first written here.',
        file: "a.yaml",
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      },
    ]);
  });

  test("lists all values that must be refused, each once, and never more than a hundred", () => {
    const text = "a: 01\nb: {constructor: 1}\nc: *x\n";
    expect(parseDocument("a.yaml", text).diagnostics.map(({ code }) => code)).toEqual(["CB1012", "CB1009", "CB1019"]);
    expect(parseDocument("a.yaml", "a: &x [01]\nb: [*x, *x]\n").diagnostics).toHaveLength(1);
    expect(parseDocument("a.yaml", "- 01\n".repeat(500)).diagnostics).toHaveLength(100);
  });

  test("finds a repeated key among very many in linear time", () => {
    const keys = Array.from({ length: 8_000 }, (_, index) => `k${index}: 1`).join("\n");
    const { diagnostics } = parseDocument("a.yaml", `${keys}\nk7: 2\n`);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["CB1003", 8_001]]);
  });

  test("never makes it throw, whatever it holds", () => {
    const piece = fc.constantFrom(
      ..."[]{}:,-?&*!|>'\"%@`#~<\\ \n\t\r".split(""),
      "a",
      "1",
      "&a ",
      "*a",
      "<<: ",
      "---\n",
      "...\n",
      "!!str ",
      "{{",
      "}}",
      "  ",
      "__proto__: ",
      "%YAML 1.1\n",
      "\u0000",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 30 }).map((all) => all.join("")),
          fc.string(),
        ),
        (text) => {
          const { document, diagnostics } = parseDocument("a.yaml", text);
          expect(document === undefined).toBe(diagnostics.length > 0);
          for (const { range } of diagnostics) expect(range.start.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe("a file that can be read", () => {
  test("gives the same value from YAML and JSON", () => {
    const yaml = "a: text\nb: [1, 2.5, -3e2]\nc: {d: true, e: null}\nf:\n";
    expect(valueOf(yaml)).toEqual({ a: "text", b: [1, 2.5, -300], c: { d: true, e: null }, f: null });
    expect(valueOf('{"a":"text","b":[1,2.5,-3e2],"c":{"d":true,"e":null},"f":null}')).toEqual(valueOf(yaml));
    expect(valueOf('{\n\t"a": [\n\t\t1\n\t]\n}')).toEqual({ a: [1] });
  });

  test("keeps as text what only YAML 1.1 reads otherwise", () => {
    const text = "a: yes\nb: 2024-01-01\nc: 12:30\nd: 1_000\ne: on\nf: 2024-01-01T10:00:00Z\n";
    expect(valueOf(text)).toEqual({
      a: "yes",
      b: "2024-01-01",
      c: "12:30",
      d: "1_000",
      e: "on",
      f: "2024-01-01T10:00:00Z",
    });
  });

  test("takes keys as they are written", () => {
    expect(valueOf("1: a\ntrue: b\n051: c\nnull: d\n2.50: e\n'': f\n'<<': g\n")).toEqual({
      "1": "a",
      true: "b",
      "051": "c",
      null: "d",
      "2.50": "e",
      "": "f",
      "<<": "g",
    });
  });

  test("accepts numbers whose every digit is kept", () => {
    const numbers =
      "[0, -0, 1.50, 0.0, 9007199254740991, -9007199254740991, 1e3, 12.5e-3, 0x1F, 0.1, 123456789.123456]";
    expect(valueOf(numbers)).toEqual([
      0, 0, 1.5, 0, 9007199254740991, -9007199254740991, 1000, 0.0125, 31, 0.1, 123456789.123456,
    ]);
  });

  test("resolves an alias to the anchor that stands last before it", () => {
    expect(valueOf("a: &x 1\nb: *x\nc: &x [2]\nd: *x\n")).toEqual({ a: 1, b: 1, c: [2], d: [2] });
  });

  test("counts the depth of an alias where it is used", () => {
    expect(parseDocument("a.yaml", `a: &a ${nested(40, "")}\nb: ${nested(40, "*a")}`).diagnostics[0]?.code).toBe(
      "CB1005",
    );
    expect(parseDocument("a.yaml", `a: &a ${nested(30, "")}\nb: ${nested(30, "*a")}`).diagnostics).toEqual([]);
  });

  test("is the same with and without a byte order mark, places included", () => {
    const { document } = parseDocument("a.yaml", "\uFEFFa: 1\n");
    expect(document?.value).toEqual({ a: 1 });
    expect(document?.spanOf("/a", "key")).toEqual({ start: 0, end: 1 });
  });

  test("may be nested as deep as the limit says", () => {
    expect(parseDocument("a.yaml", `${"[".repeat(64)}${"]".repeat(64)}`).diagnostics).toEqual([]);
  });

  test("reads any JSON as JSON.parse does", () => {
    const unsafe = /__proto__|constructor|prototype|\\u0000/;
    const integer = fc.maxSafeInteger().map((number) => number + 0);
    const json = fc
      .letrec((tie) => ({
        value: fc.oneof(
          { maxDepth: 4 },
          fc.string({ unit: "binary" }),
          fc.string(),
          integer,
          fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie("value"), { maxLength: 4 }),
          fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
        ),
      }))
      .value.map((value) => JSON.stringify(value))
      .filter((text) => !unsafe.test(text));
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(valueOf(written)).toEqual(JSON.parse(written));
      }),
      { numRuns: 200 },
    );
  });
});
