import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { allocate, equalPart, toNumeric } from "../../../../engine/expression/values/index.ts";
import type { Numeric } from "../../../../engine/expression/values/index.ts";
import { seeded } from "./seeded.ts";

const total = fc.maxSafeInteger();
const weight = fc
  .tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, hundredths]): Numeric => toNumeric(`${whole}.${String(hundredths).padStart(2, "0")}`) ?? 0);
const weights = fc.array(weight, { minLength: 1, maxLength: 12 }).filter((all) => all.some((one) => one !== 0));

function parts(...input: Parameters<typeof allocate>): readonly number[] {
  const result = allocate(...input);
  if (typeof result === "string") throw new Error(result);
  return result;
}

const sum = (numbers: readonly number[]): bigint => numbers.reduce((all, number) => all + BigInt(number), 0n);
const hundredths = (number: Numeric): bigint => BigInt(Math.round(Number(number.toFixed(2)) * 100));

describe("splitting an amount over weights", () => {
  it("adds up exactly, and no part is a whole unit away from its exact share", () => {
    fc.assert(
      fc.property(total, weights, (amount, all) => {
        const result = parts({ total: amount, weights: all });
        expect(sum(result)).toBe(BigInt(amount));
        const whole = all.reduce<bigint>((left, one) => left + hundredths(one), 0n);
        result.forEach((part, index) => {
          const distance = BigInt(part) * whole - BigInt(amount) * hundredths(all[index] ?? 0);
          expect(distance < whole && distance > -whole).toBe(true);
        });
      }),
      seeded,
    );
  });

  it("gives the same for whole weights and for those weights with a fraction that scales away", () => {
    const whole = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), whole, (amount, all) => {
        const tenths = all.map((one) => toNumeric(`${one}.5`) ?? 0);
        const doubled = all.map((one) => one * 2 + 1);
        expect(parts({ total: amount, weights: tenths })).toEqual(parts({ total: amount, weights: doubled }));
      }),
      seeded,
    );
  });

  it("pays nobody what the weights leave over, and never more than their share", () => {
    const percentages = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), percentages, (amount, all) => {
        const covered = all.reduce((left, right) => left + right, 0);
        fc.pre(covered > 0);
        const paid = sum(parts({ total: amount, weights: all, of: 100 }));
        expect(paid).toBe((BigInt(amount) * BigInt(covered)) / 100n);
      }),
      seeded,
    );
  });

  it("gives the odd units to the largest remainders, and to the first of equals", () => {
    expect(parts({ total: 100, weights: [1, 1, 1] })).toEqual([34, 33, 33]);
    expect(parts({ total: 10, weights: [1, 2, 3] })).toEqual([2, 3, 5]);
    expect(parts({ total: 100_001, weights: [33, 33, 34], of: 100 })).toEqual([33_000, 33_000, 34_001]);
    expect(parts({ total: 10, weights: [33, 33, 33], of: 100 })).toEqual([3, 3, 3]);
  });

  it("mirrors a negative amount", () => {
    expect(parts({ total: -100, weights: [1, 1, 1] })).toEqual([-34, -33, -33]);
  });

  it("refuses weights that make no sense", () => {
    expect(allocate({ total: 100, weights: [0, 0] })).toBe("bad_weight");
    expect(allocate({ total: 100, weights: [50, -1] })).toBe("bad_weight");
    expect(allocate({ total: 100, weights: [60, 60], of: 100 })).toBe("too_much");
    expect(allocate({ total: 100, weights: [] })).toBe("bad_weight");
  });
});

describe("equal parts", () => {
  it("are those of equal weights", () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 20 }), (amount, count) => {
        const indexes = Array.from({ length: count }, (_, index) => index);
        const expected = parts({ total: amount, weights: indexes.map(() => 1) });
        expect(indexes.map((index) => equalPart(amount, count, index))).toEqual(expected);
      }),
      seeded,
    );
  });
});
