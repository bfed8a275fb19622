import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import * as values from "../../../../engine/expression/values/index.ts";
import type { Numeric } from "../../../../engine/expression/values/index.ts";
import { align, printScaled, scaled } from "./scaled.ts";
import type { Scaled } from "./scaled.ts";
import { seeded } from "./seeded.ts";

function numeric(number: Scaled): Numeric {
  const value = values.toNumeric(printScaled(number));
  if (value === undefined) throw new Error(`cannot read ${printScaled(number)}`);
  return value;
}

const compareBig = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);

const size = (number: bigint): bigint => (number < 0n ? -number : number);

describe("exact arithmetic", () => {
  // The smaller range meets the path of plain numbers and its overflow, the larger one decimals only.
  for (const range of [3_000_000_000n, 2n ** 54n, 10n ** 25n]) {
    it(`agrees with whole numbers up to ${range}`, () => {
      fc.assert(
        fc.property(scaled(range), scaled(range), (first, second) => {
          const [a, b] = [numeric(first), numeric(second)];
          const { left, right, places } = align(first, second);
          expect(values.toPrinted(values.add(a, b))).toBe(printScaled({ digits: left + right, places }));
          expect(values.toPrinted(values.subtract(a, b))).toBe(printScaled({ digits: left - right, places }));
          const product = { digits: first.digits * second.digits, places: first.places + second.places };
          expect(values.toPrinted(values.multiply(a, b))).toBe(printScaled(product));
          const percentage = { ...product, places: product.places + 2 };
          expect(values.toPrinted(values.percentOf(a, b))).toBe(printScaled(percentage));
          expect(values.compare(a, b)).toBe(compareBig(left, right));
          const remainder = right === 0n ? "" : printScaled({ digits: left % right, places });
          expect(values.toPrinted(values.modulo(a, b))).toBe(remainder);
        }),
        seeded,
      );
    });
  }

  it("divides to 34 decimal places, rounding half up", () => {
    fc.assert(
      fc.property(scaled(), scaled(), (first, second) => {
        const { left, right } = align(first, second);
        fc.pre(right !== 0n);
        const doubled = (size(left) * 10n ** 34n * 2n + size(right)) / (size(right) * 2n);
        const digits = left < 0n === right < 0n ? doubled : -doubled;
        const quotient = values.divide(numeric(first), numeric(second));
        expect(values.toPrinted(quotient)).toBe(printScaled({ digits, places: 34 }).replace(/^-0$/, "0"));
      }),
      seeded,
    );
  });

  it("divides by a power of ten exactly", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 6 }), (dividend, places) => {
        const expected = printScaled({ digits: BigInt(dividend), places });
        expect(values.toPrinted(values.divide(dividend, 10 ** places))).toBe(expected);
      }),
      seeded,
    );
  });

  it("gives plain numbers whenever the result is a safe integer", () => {
    expect(values.add(numeric({ digits: 5n, places: 1 }), numeric({ digits: 5n, places: 1 }))).toBe(1);
    expect(values.divide(10, 4)).not.toBeTypeOf("number");
    expect(values.divide(-10, 5)).toBe(-2);
  });

  it("adds and multiplies beyond 2^53 without losing a digit", () => {
    expect(values.toPrinted(values.add(9007199254740991, 2))).toBe("9007199254740993");
    expect(values.toPrinted(values.multiply(9007199254740991, 9007199254740991))).toBe(
      "81129638414606663681390495662081",
    );
  });

  it("never gives a negative zero", () => {
    for (const zero of [values.multiply(0, -5), values.divide(0, -5), values.modulo(-10, 5), values.negate(0)]) {
      expect(Object.is(zero, 0)).toBe(true);
    }
  });

  it("has no answer to a division by zero", () => {
    expect(values.divide(1, 0)).toBeUndefined();
    expect(values.modulo(1, 0)).toBeUndefined();
  });

  it("compares decimals by value, and lets nobody compare them with an operator", () => {
    const [nine, ten] = [numeric({ digits: 95n, places: 1 }), numeric({ digits: 105n, places: 1 })];
    expect(values.compare(nine, ten)).toBe(-1);
    expect(() => nine < ten).toThrow("valueOf disallowed");
  });
});
