import type { OrderedNumbers } from "./ordered-numbers.ts";

/** At most `count` numbers from `from` upwards that are in all sets: each set leaps to where another has already got. */
export function commonMembers(sets: readonly OrderedNumbers[], from: number, count: number): number[] {
  const found: number[] = [];
  let candidate = from;
  while (found.length < count) {
    const next = furthest(sets, candidate);
    if (next === undefined) break;
    if (next === candidate) {
      found.push(candidate);
      candidate += 1;
    } else candidate = next;
  }
  return found;
}

/** `candidate` itself when it is in all sets, else a greater number below which there is no common one. */
function furthest(sets: readonly OrderedNumbers[], candidate: number): number | undefined {
  let reached = candidate;
  for (const set of sets) {
    const next = set.atLeast(reached);
    if (next === undefined) return undefined;
    reached = next;
  }
  return reached;
}
