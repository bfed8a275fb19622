import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../../../engine/change/diff/align.ts";

const letters = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

describe("two lists beside each other", () => {
  it("give both back when their runs are read one after another", () => {
    fc.assert(
      fc.property(letters, letters, (old, now) => {
        const runs = align(old, now, (letter) => letter);
        expect(runs.flatMap((run) => run.same ?? run.old)).toEqual(old);
        expect(runs.flatMap((run) => run.same ?? run.new)).toEqual(now);
      }),
    );
  });

  it("share as many items as they can", () => {
    fc.assert(
      fc.property(letters, letters, (old, now) => {
        const shared = align(old, now, (letter) => letter).flatMap((run) => run.same ?? []);
        expect(shared).toHaveLength(longestCommon(old, now));
      }),
    );
  });

  it("are compared at their ends only when they are too long for more", () => {
    const [old, now] = ["x", "y"].map((letter) => [
      "first",
      ...Array.from({ length: 1100 }, (_, at) => `${letter}${at % 9}`),
      "same",
      "last",
    ]);
    const runs = align(old ?? [], now ?? [], (word) => word);
    expect(runs.map((run) => run.same ?? [run.old.length, run.new.length])).toEqual([
      ["first"],
      [1100, 1100],
      ["same", "last"],
    ]);
  });
});

function longestCommon([first, ...rest]: readonly string[], now: readonly string[]): number {
  if (first === undefined) return 0;
  const without = longestCommon(rest, now);
  const found = now.indexOf(first);
  return found < 0 ? without : Math.max(without, 1 + longestCommon(rest, now.slice(found + 1)));
}
