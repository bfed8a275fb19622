/** A stretch of two lists: the same in both, or what stands in one instead of the other. */
export type Run<T> =
  | { readonly same: readonly T[] }
  | { readonly same?: never; readonly old: readonly T[]; readonly new: readonly T[] };

// The table for the longest common subsequence has one cell for each pair; beyond this the middle counts as replaced.
const mostCells = 1_000_000;

/** Puts two lists beside each other so that as much as possible is the same. `keyOf` says what is. */
export function align<T>(old: readonly T[], now: readonly T[], keyOf: (item: T) => string): readonly Run<T>[] {
  const [oldKeys, newKeys] = [old.map(keyOf), now.map(keyOf)];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && oldKeys[start] === newKeys[start]) start++;
  let end = 0;
  while (end < least - start && oldKeys.at(-1 - end) === newKeys.at(-1 - end)) end++;
  const middle = alignMiddle(
    { items: old.slice(start, old.length - end), keys: oldKeys.slice(start, old.length - end) },
    { items: now.slice(start, now.length - end), keys: newKeys.slice(start, now.length - end) },
  );
  return [{ same: now.slice(0, start) }, ...middle, { same: now.slice(now.length - end) }].filter(isNotEmpty);
}

interface Side<T> {
  readonly items: readonly T[];
  readonly keys: readonly string[];
}

function alignMiddle<T>(old: Side<T>, now: Side<T>): readonly Run<T>[] {
  if (old.items.length * now.items.length > mostCells) return [{ old: old.items, new: now.items }];
  const lengths = commonLengths(old.keys, now.keys);
  const width = now.keys.length + 1;
  const runs: Run<T>[] = [];
  let [changed, same] = [{ old: [] as T[], new: [] as T[] }, [] as T[]];
  const close = (): void => {
    runs.push({ same }, changed);
    [changed, same] = [{ old: [], new: [] }, []];
  };
  let [i, j] = [0, 0];
  while (i < old.items.length || j < now.items.length) {
    const isSame = i < old.items.length && j < now.items.length && old.keys[i] === now.keys[j];
    if (isSame && changed.old.length + changed.new.length > 0) close();
    if (isSame) {
      same.push(now.items[j] as T);
      i++;
      j++;
    } else if (
      j >= now.items.length ||
      (i < old.items.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      changed.old.push(old.items[i++] as T);
    } else changed.new.push(now.items[j++] as T);
  }
  close();
  return runs.filter(isNotEmpty);
}

/** By position in both lists, how many items their rests have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j;
      lengths[here] =
        old[i] === now[j]
          ? (lengths[here + width + 1] ?? 0) + 1
          : Math.max(lengths[here + width] ?? 0, lengths[here + 1] ?? 0);
    }
  }
  return lengths;
}

function isNotEmpty<T>(run: Run<T>): boolean {
  return run.same ? run.same.length > 0 : run.old.length + run.new.length > 0;
}
