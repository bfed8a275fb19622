import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestFlips } from "../../../../engine/evaluate/explain/change/nearest-flips.ts";

const range = { start: 0, lowest: -1000, highest: 1000 };

describe("the nearest numbers at which a test turns", () => {
  it("are the first one on each side of a threshold and of a window", () => {
    expect(nearestFlips((value) => String(value >= 14), range)).toEqual([14]);
    expect(nearestFlips((value) => String(value > -90 && value < 30), range)).toEqual([-90, 30]);
  });

  it("are none where the test never turns, and none beyond the range", () => {
    expect(nearestFlips(() => "yes", range)).toEqual([]);
    expect(nearestFlips((value) => String(value >= 1001), range)).toEqual([]);
  });

  it("are exact for any threshold", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (threshold, start) => {
        const flips = nearestFlips((value) => String(value < threshold), { ...range, start });
        const expected = start < threshold ? threshold : threshold - 1;
        expect(flips).toEqual(expected < -1000 ? [] : [expected]);
      }),
      { seed: 20250307 },
    );
  });
});
