/**
 * The whole numbers nearest to `start`, below and above it, at which a test stops coming out as it does there. A test that
 * turns more than once may have nearer ones; whoever asks tries what is given.
 */
export function nearestFlips(
  outcomeAt: (value: number) => string,
  { start, lowest, highest }: { readonly start: number; readonly lowest: number; readonly highest: number },
): readonly number[] {
  const before = outcomeAt(start);
  return [-1, 1].flatMap((direction) => {
    let near = start;
    for (let step = 1; near !== (direction < 0 ? lowest : highest); step *= 4) {
      const far = Math.min(highest, Math.max(lowest, near + direction * step));
      if (outcomeAt(far) !== before) return [narrow(outcomeAt, before, near, far)];
      near = far;
    }
    return [];
  });
}

/** Halves the way from a value where the outcome is as before to one where it is not. */
function narrow(outcomeAt: (value: number) => string, before: string, near: number, far: number): number {
  let [same, other] = [near, far];
  while (Math.abs(other - same) > 1) {
    const middle = Math.trunc((same + other) / 2);
    if (outcomeAt(middle) === before) same = middle;
    else other = middle;
  }
  return other;
}
