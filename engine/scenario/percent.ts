/** Rounded down to a tenth, so that 100 is all; all of nothing. */
export function percentOf(count: number, total: number): number {
  return total === 0 ? 100 : Math.floor((count / total) * 1000) / 10;
}
