import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonMembers } from "../../../../server/store/embedded/common-members.ts";
import { OrderedNumbers } from "../../../../server/store/embedded/ordered-numbers.ts";

function members(set: OrderedNumbers): number[] {
  return commonMembers([set], 0, Infinity);
}

function setOf(numbers: Iterable<number>): OrderedNumbers {
  const set = new OrderedNumbers();
  for (const number of numbers) set.add(number);
  return set;
}

describe("ordered numbers", () => {
  test("hold what was added and not removed, in order", () => {
    const change = fc.record({ add: fc.boolean(), value: fc.nat({ max: 3000 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6000, size: "max" }), (changes) => {
        const set = new OrderedNumbers();
        const model = new Set<number>();
        for (const { add, value } of changes) {
          if (add) set.add(value);
          else set.remove(value);
          if (add) model.add(value);
          else model.delete(value);
        }
        expect(members(set)).toEqual([...model].toSorted((one, other) => one - other));
        expect(set.isEmpty).toBe(model.size === 0);
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  test("stay right through thousands of members, added in either direction and emptied again", () => {
    const upwards = Array.from({ length: 5000 }, (_, at) => at);
    for (const order of [upwards, upwards.toReversed()]) {
      const set = setOf(order);
      expect(members(set)).toEqual(upwards);
      expect(set.atLeast(2500)).toBe(2500);
      for (const number of upwards) if (number % 3 !== 0) set.remove(number);
      expect(set.atLeast(2500)).toBe(2502);
      for (const number of order) set.remove(number);
      expect(set.isEmpty).toBe(true);
      expect(set.atLeast(0)).toBeUndefined();
    }
  });

  test("have in common what plain sets have in common", () => {
    const numbers = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(numbers, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 10 }),
        (lists, from, count) => {
          const expected = (lists[0] ?? []).filter(
            (number) => number >= from && lists.every((list) => list.includes(number)),
          );
          const sorted = expected.toSorted((one, other) => one - other).slice(0, count);
          expect(commonMembers(lists.map(setOf), from, count)).toEqual(sorted);
        },
      ),
      { seed: 6 },
    );
  });
});
