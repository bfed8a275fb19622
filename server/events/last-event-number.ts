import type { Store } from "../store/store.ts";

/** The number of the newest event, 0 when there is none: found by halving, for logs of millions. */
export async function lastEventNumber(store: Pick<Store, "events">): Promise<number> {
  const isAny = async (after: number): Promise<boolean> => (await store.events({ after, limit: 1 })).events.length > 0;
  if (!(await isAny(0))) return 0;
  let low = 1;
  let high = 2;
  // Always: there is an event number `low`, and in the end none after `high`.
  while (await isAny(high - 1)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isAny(middle - 1)) low = middle;
    else high = middle;
  }
  return low;
}
