import type { BlockPart } from "./block-part.ts";
import type { BlockPair } from "./match-blocks.ts";
import type { BlockPlace } from "./module-diff.ts";

export interface Move {
  readonly old: BlockPlace;
  readonly new: BlockPlace;
}

/**
 * The fewest moves, by new block, that turn the old order into the new one. `pairs` are in the new order; what was added or
 * removed moves nothing.
 */
export function findMoves(pairs: readonly BlockPair[]): ReadonlyMap<BlockPart, Move> {
  const newOf = new Map(pairs.map((pair) => [pair.old, pair.new]));
  const siblings = new Map<BlockPart | undefined, BlockPair[]>();
  const moved: BlockPair[] = [];
  for (const pair of pairs) {
    const group = pair.new.parent;
    const isInSameGroup = pair.old.parent ? newOf.get(pair.old.parent) === group && group !== undefined : !group;
    const list = siblings.get(group);
    if (!isInSameGroup) moved.push(pair);
    else if (list) list.push(pair);
    else siblings.set(group, [pair]);
  }
  for (const list of siblings.values()) moved.push(...outOfOrder(list));
  return new Map(moved.map((pair) => [pair.new, { old: placeOf(pair.old), new: placeOf(pair.new) }]));
}

function placeOf({ parent, previous }: BlockPart): BlockPlace {
  return { group: parent?.key ?? null, after: previous?.key ?? null };
}

/** All but a longest run of pairs that kept their order among each other. */
function outOfOrder(pairs: readonly BlockPair[]): readonly BlockPair[] {
  // By length, the run that ends earliest: its last pair.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const positionOf = (pair: number): number => pairs[pair]?.old.index ?? 0;
  for (let pair = 0; pair < pairs.length; pair++) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positionOf(ends[middle] ?? 0) < positionOf(pair)) low = middle + 1;
      else high = middle;
    }
    before[pair] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = pair;
  }
  const kept = new Set<number>();
  for (let pair = ends.at(-1); pair !== undefined; pair = before[pair]) kept.add(pair);
  return pairs.filter((_, index) => !kept.has(index));
}
