import { describe, expect, test } from "vitest";
import { formatCodeframe } from "../../../../engine/diagnostics/format/codeframe.ts";
import { reportAt } from "../../../../engine/diagnostics/report.ts";

function frame(text: string, start: readonly [number, number], end: readonly [number, number], width?: number): string {
  const range = { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } };
  const diagnostic = reportAt({ code: "CB1016", place: { file: "a.yaml", pointer: "", range } });
  const options = { texts: new Map([["a.yaml", text]]), ...(width !== undefined && { width }) };
  const [, , ...lines] = formatCodeframe([diagnostic], options).split("\n");
  const from = lines.indexOf("") + 1;
  return lines.slice(from, lines.indexOf("", from)).join("\n");
}

/** What the carets stand under, by counting columns. */
function underlined(text: string): string {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => /\| +\^+$|\| \^+$/.test(line));
  const carets = lines[index] ?? "";
  return (lines[index - 1] ?? "").slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
}

describe("formatCodeframe", () => {
  test("shows place, message, lines, help and where to read more", () => {
    const diagnostic = reportAt({
      code: "CB1003",
      params: { key: "amount" },
      place: { file: "a.yaml", pointer: "", range: { start: { line: 2, column: 1 }, end: { line: 2, column: 7 } } },
      related: [
        {
          message: '"amount" is first written here.',
          file: "a.yaml",
          range: { start: { line: 1, column: 1 }, end: { line: 1, column: 7 } },
        },
      ],
      fixes: [{ title: "Remove the second", safe: false, edits: [] }],
    });
    const texts = new Map([["a.yaml", 'amount: "1"\namount: "2"\nkey: x\n']]);
    expect(formatCodeframe([diagnostic], { texts })).toMatchInlineSnapshot(`
      "a.yaml:2:1  error  CB1003 duplicate-key
        The key "amount" is written twice in the same object.

          1 | amount: "1"
        > 2 | amount: "2"
            | ^^^^^^
          3 | key: x

        also  a.yaml:1:1  "amount" is first written here.
        help  Keep one of the two and remove the other.
        fix   Remove the second
        docs  npx claimblocks codes CB1003

      1 error in 1 file."
    `);
  });

  test("leaves the lines out when the text is not there", () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const diagnostic = reportAt({ code: "CB1017", place: { file: "a.yaml", pointer: "", range } });
    expect(formatCodeframe([diagnostic])).not.toContain(" | ");
  });

  test("puts the carets under the characters that are meant", () => {
    expect(underlined(frame("key: value", [1, 6], [1, 11]))).toBe("value");
  });

  test("shows one caret for a place without length", () => {
    expect(frame("key:", [1, 5], [1, 5])).toBe("  > 1 | key:\n      |     ^");
  });

  test("keeps the carets in place behind tabs and wide characters", () => {
    expect(frame("\tkey: value", [1, 7], [1, 12])).toBe("  > 1 |   key: value\n      |        ^^^^^");
    // Two columns each in a terminal, one or two units in the file.
    expect(frame("漢😀: x", [1, 6], [1, 7])).toBe("  > 1 | 漢😀: x\n      |       ^");
    expect(frame("e\u0301: x", [1, 5], [1, 6])).toBe("  > 1 | e\u0301: x\n      |    ^");
  });

  test.each([0, 7, 200, 390, 395])("cuts a long line to the width and keeps what is meant in view, at %i", (offset) => {
    const text = `${"x".repeat(offset)}wrong${"y".repeat(395 - offset)}`;
    const shown = frame(text, [1, offset + 1], [1, offset + 6], 80);
    expect(underlined(shown)).toBe("wrong");
    for (const line of shown.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("stays quick when a whole file is one line", () => {
    const text = "x".repeat(4_000_000);
    const shown = frame(text, [1, 2_000_001], [1, 2_000_011], 80);
    expect(underlined(shown)).toBe("x".repeat(10));
  });

  test("underlines only the first line of a longer range", () => {
    expect(frame("a:\n  b: 1\n  c: 2", [2, 3], [3, 7])).toBe(
      "    1 | a:\n  > 2 |   b: 1\n      |   ^^^^\n    3 |   c: 2",
    );
  });

  test("lets no control character reach the terminal", () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const diagnostic = reportAt({
      code: "CB1009",
      params: { key: "\u001b[2J\u202e" },
      place: { file: "a\u0007.yaml", pointer: "", range },
    });
    const texts = new Map([["a\u0007.yaml", "a\u001b[31m: \u202eb"]]);
    expect(formatCodeframe([diagnostic], { texts })).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  });

  test("breaks long help between words", () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const diagnostic = reportAt({ code: "CB1002", params: { reason: "x" }, place: { file: "a", pointer: "", range } });
    const lines = formatCodeframe([diagnostic], { width: 60 }).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("uses colours only when asked", () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const diagnostic = reportAt({ code: "CB1017", place: { file: "a", pointer: "", range } });
    expect(formatCodeframe([diagnostic])).not.toContain("\u001b");
    const colored = formatCodeframe([diagnostic], { color: true });
    expect(colored).toContain("\u001b[31merror\u001b[0m");
    expect(
      colored
        .split("\u001b")
        .map((part) => part.replace(/^\[\d+m/, ""))
        .join(""),
    ).toBe(formatCodeframe([diagnostic]));
  });
});
