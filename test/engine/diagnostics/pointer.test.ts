import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsePointer, toPointer } from "../../../engine/diagnostics/pointer.ts";

test("addresses the whole document with an empty pointer", () => {
  expect(toPointer([])).toBe("");
  expect(parsePointer("")).toEqual([]);
});

test("escapes tildes and slashes as RFC 6901 says", () => {
  expect(toPointer(["a/b", 0, "m~n", ""])).toBe("/a~1b/0/m~0n/");
  expect(parsePointer("/~01")).toEqual(["~1"]);
});

test("reads back every list of segments", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("~", "/", "0", "1", "a") })), (segments) => {
      expect(parsePointer(toPointer(segments))).toEqual(segments);
    }),
  );
});
