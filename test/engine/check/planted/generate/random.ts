/** Choices that are the same in every run for one seed. */
export interface Random {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** So many of the items, in their order. */
  some<T>(items: readonly T[], count: number): readonly T[];
}

export function makeRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    // mulberry32: small, and good enough to tell shapes apart.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    chance: (probability) => next() < probability,
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    some<T>(items: readonly T[], count: number): readonly T[] {
      const left = [...items];
      while (left.length > count) left.splice(below(left.length), 1);
      return left;
    },
  };
}
