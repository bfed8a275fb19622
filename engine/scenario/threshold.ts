/** How much of something the scenarios reach. */
export interface Share {
  /** Rounded down, so that 100 is all. */
  readonly percent: number;
  /** What the module asks for in `settings.coverage`. */
  readonly threshold?: number;
}

export function isBelowThreshold({ percent, threshold }: Share): boolean {
  return threshold !== undefined && percent < threshold;
}
