import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { ceil, floor, round, roundingModes, toNumeric, toPrinted } from "../../../../engine/expression/values/index.ts";
import type { Numeric, RoundingMode } from "../../../../engine/expression/values/index.ts";
import { printScaled, scaled } from "./scaled.ts";
import { seeded } from "./seeded.ts";

/** Rounds by whole numbers only. */
function roundedQuotient(digits: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const size = digits < 0n ? -digits : digits;
  const whole = size / divisor;
  const rest = size % divisor;
  const raises = {
    down: false,
    up: rest > 0n,
    half_up: rest * 2n >= divisor,
    half_even: rest * 2n > divisor || (rest * 2n === divisor && whole % 2n === 1n),
  }[mode];
  const result = raises ? whole + 1n : whole;
  return digits < 0n ? -result : result;
}

const read = (text: string): Numeric => toNumeric(text) ?? Number.NaN;

describe("rounding", () => {
  it.each(roundingModes)("%s agrees with whole numbers at any number of places", (mode) => {
    fc.assert(
      fc.property(scaled(10n ** 12n), fc.integer({ min: -4, max: 8 }), (number, places) => {
        const value = read(printScaled(number));
        fc.pre(number.places >= places);
        const shift = 10n ** BigInt(number.places - places);
        const digits = roundedQuotient(number.digits, shift, mode);
        const expected = places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
        expect(toPrinted(round(value, mode, places))).toBe(printScaled(expected).replace(/^-0$/, "0"));
      }),
      seeded,
    );
  });

  it("sends halves where the mode says", () => {
    const halves = ["0.5", "1.5", "2.5", "-0.5", "-1.5"];
    const rounded = (mode: RoundingMode): readonly Numeric[] => halves.map((half) => round(read(half), mode));
    expect(rounded("half_up")).toEqual([1, 2, 3, -1, -2]);
    expect(rounded("half_even")).toEqual([0, 2, 2, 0, -2]);
    expect(rounded("down")).toEqual([0, 1, 2, 0, -1]);
    expect(rounded("up")).toEqual([1, 2, 3, -1, -2]);
  });

  it("finds the whole numbers on both sides", () => {
    fc.assert(
      fc.property(scaled(), (number) => {
        const value = read(printScaled(number));
        const divisor = 10n ** BigInt(number.places);
        const below = number.digits / divisor - (number.digits % divisor < 0n ? 1n : 0n);
        const above = number.digits / divisor + (number.digits % divisor > 0n ? 1n : 0n);
        expect(toPrinted(floor(value))).toBe(String(below));
        expect(toPrinted(ceil(value))).toBe(String(above));
      }),
      seeded,
    );
  });
});
