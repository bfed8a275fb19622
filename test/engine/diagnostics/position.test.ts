import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRange } from "../../../engine/diagnostics/position.ts";

describe("toRange", () => {
  test("counts lines and columns from one, with an exclusive end", () => {
    const file = { file: "a", text: "ab\ncde\r\nf" };
    expect(toRange(file, { start: 0, end: 2 })).toEqual({ start: { line: 1, column: 1 }, end: { line: 1, column: 3 } });
    expect(toRange(file, { start: 3, end: 6 })).toEqual({ start: { line: 2, column: 1 }, end: { line: 2, column: 4 } });
    expect(toRange(file, { start: 8, end: 9 })).toEqual({ start: { line: 3, column: 1 }, end: { line: 3, column: 2 } });
  });

  test("stays inside the text", () => {
    const range = toRange({ file: "a", text: "ab" }, { start: -5, end: 99 });
    expect(range).toEqual({ start: { line: 1, column: 1 }, end: { line: 1, column: 3 } });
  });

  test("agrees with counting by hand at every offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é", "😀"), maxLength: 40 }), (text) => {
        const file = { file: "a", text };
        for (let offset = 0; offset <= text.length; offset += 1) {
          const before = text.slice(0, offset).split("\n");
          const expected = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
          expect(toRange(file, { start: offset, end: offset }).start).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});
