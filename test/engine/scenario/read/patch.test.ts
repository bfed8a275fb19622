import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyPatch } from "../../../../engine/scenario/read/patch.ts";
import type { Json } from "../../../../engine/model/json.ts";

describe("a patch", () => {
  // From the appendix of RFC 7386.
  test.each<[target: Json, patch: Json, result: Json]>([
    [{ a: "b" }, { a: "c" }, { a: "c" }],
    [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
    [{ a: "b" }, { a: null }, {}],
    [{ a: ["b"] }, { a: "c" }, { a: "c" }],
    [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
    [
      ["a", "b"],
      ["c", "d"],
      ["c", "d"],
    ],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: "b", c: null }, { a: "b" }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])("of %j with %j gives %j", (target, patch, result) => {
    expect(applyPatch(target, patch)).toEqual(result);
  });

  test.each<[what: string, patch: Json, result: Json]>([
    ["changes one item", { "1": { b: 3 } }, [{ a: 1 }, { a: 2, b: 3 }]],
    ["removes one item and changes the one behind it", { "0": null, "1": { a: 5 } }, [{ a: 5 }]],
    ["adds behind the last item, without a hole", { "7": { a: 9 } }, [{ a: 1 }, { a: 2 }, { a: 9 }]],
  ])("of a list %s", (_what, patch, result) => {
    expect(applyPatch([{ a: 1 }, { a: 2 }], patch)).toEqual(result);
  });

  test("leaves what it is given as it was, and says the same when it is applied twice", () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
    const object = fc.dictionary(fc.string(), json);
    fc.assert(
      fc.property(object, object, (target, patch) => {
        const before = structuredClone(target);
        const once = applyPatch(target, patch);
        expect(target).toEqual(before);
        // Numbers as names are positions in lists, where a second removal removes another item.
        fc.pre(!/"\d+":/.test(JSON.stringify(patch)));
        expect(applyPatch(once, patch)).toEqual(once);
      }),
    );
  });
});
