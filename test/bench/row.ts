/** One line of the table: two measurements of the same work, side by side. */
export interface Result {
  readonly name: string;
  readonly ours: number;
  readonly reference: number;
  readonly unit: string;
  /** How many times better than the reference. */
  readonly ratio: number;
  /** The least ratio to reach, or the most that ours may be; without one the line only informs. */
  readonly target?: { readonly ratio: number } | { readonly most: number };
  readonly reached?: boolean;
}

/** What is measured together in one process of its own, so that no row warms or spoils the code of another. */
export interface Row {
  measure(): Promise<readonly Result[]>;
}

export function toResult(measured: Omit<Result, "reached">): Result {
  const { target, ratio, ours } = measured;
  if (target === undefined) return measured;
  return { ...measured, reached: "ratio" in target ? ratio >= target.ratio : ours <= target.most };
}
