import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../../engine/diagnostics/fix/index.ts";
import { toRange, toSpan } from "../../../../engine/diagnostics/position.ts";
import { anyCase, anyText, fixing, type Replacement } from "./fix-cases.ts";

const texts = new Map([
  ["one", "first line\nsecond line\n"],
  ["two", "other"],
]);

function replace(file: string, start: number, end: number, text: string): Replacement {
  return { file, start, end, text };
}

describe("the fixes of diagnostics", () => {
  test("are applied wherever they stand, in any order", () => {
    const given = [
      fixing(texts, [replace("one", 11, 17, "2nd")]),
      fixing(texts, [replace("two", 5, 5, "!")]),
      fixing(texts, [replace("one", 0, 5, "1st")]),
    ];
    const { texts: after, applied, skipped } = applyFixes(given, texts);
    expect([...after]).toEqual([
      ["one", "1st line\n2nd line\n"],
      ["two", "other!"],
    ]);
    expect(applied.map(({ diagnostic }) => diagnostic)).toEqual(given);
    expect(skipped).toEqual([]);
  });

  test("leave files alone in which nothing is fixed", () => {
    expect([...applyFixes([fixing(texts, [replace("two", 0, 5, "new")])], texts).texts.keys()]).toEqual(["two"]);
    expect(applyFixes([], texts).texts.size).toBe(0);
  });

  test("are applied only when they are safe", () => {
    const { texts: after, applied, skipped } = applyFixes([fixing(texts, [replace("two", 0, 5, "new")], false)], texts);
    expect([after.size, applied, skipped]).toEqual([0, [], []]);
  });

  test("stand aside for the first of those that touch the same text", () => {
    const first = fixing(texts, [replace("one", 0, 5, "1st")]);
    const second = fixing(texts, [replace("one", 4, 6, "_")]);
    const { texts: after, skipped } = applyFixes([first, second], texts);
    expect(after.get("one")).toBe("1st line\nsecond line\n");
    expect(skipped).toMatchObject([{ diagnostic: second, reason: "overlap" }]);
  });

  test("may touch each other's ends", () => {
    const given = [fixing(texts, [replace("two", 0, 2, "a")]), fixing(texts, [replace("two", 2, 5, "b")])];
    expect(applyFixes(given, texts).texts.get("two")).toBe("ab");
  });

  test("are not both applied where both insert at one place, since nobody can say in which order", () => {
    const given = [fixing(texts, [replace("two", 2, 2, "a")]), fixing(texts, [replace("two", 2, 2, "b")])];
    const { texts: after, skipped } = applyFixes(given, texts);
    expect(after.get("two")).toBe("otaher");
    expect(skipped).toHaveLength(1);
  });

  test("count as applied where two diagnostics ask for the same change", () => {
    const fix = [replace("two", 0, 5, "new")];
    const { texts: after, applied } = applyFixes([fixing(texts, fix), fixing(texts, fix)], texts);
    expect(after.get("two")).toBe("new");
    expect(applied).toHaveLength(2);
  });

  test("are applied as a whole or not at all", () => {
    const given = [
      fixing(texts, [replace("one", 0, 5, "1st")]),
      fixing(texts, [replace("two", 0, 5, "new"), replace("one", 0, 5, "FIRST")]),
    ];
    expect([...applyFixes(given, texts).texts.keys()]).toEqual(["one"]);
  });

  test("are left out where their place is not in the text", () => {
    const given = [fixing(texts, [replace("one", 11, 22, "2nd")]), fixing(texts, [replace("two", 0, 5, "new")])];
    const { texts: after, skipped } = applyFixes(given, new Map([["one", "first line"]]));
    expect(after.size).toBe(0);
    expect(skipped.map(({ reason }) => reason)).toEqual(["misplaced", "misplaced"]);
  });

  test("give what replacing one after the other from the end gives", () => {
    assert(
      property(anyCase, ({ texts: before, wanted }) => {
        const result = applyFixes(
          wanted.map((fix) => fixing(before, fix)),
          before,
        );
        for (const [file, edits] of result.edits) {
          let text = before.get(file) ?? "";
          for (const { span, newText } of edits.toReversed()) {
            text = text.slice(0, span.start) + newText + text.slice(span.end);
          }
          expect(result.texts.get(file)).toBe(text);
          // Whatever is applied is free of everything else that is.
          expect(
            edits.every((edit, index) => index === 0 || (edits[index - 1]?.span.end ?? 0) <= edit.span.start),
          ).toBe(true);
        }
        expect(result.applied.length + result.skipped.length).toBe(wanted.length);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

test("a range and its offsets lead to each other", () => {
  assert(
    property(anyText, (text) => {
      const file = { file: "a", text };
      for (let end = 0; end <= text.length; end += 1) {
        const span = { start: Math.floor(end / 2), end };
        expect(toSpan(file, toRange(file, span))).toEqual(span);
      }
    }),
    { numRuns: 100, seed: 3 },
  );
});
