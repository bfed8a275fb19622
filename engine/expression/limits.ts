/** What an expression may cost at most. A template within them cannot exhaust time, stack or memory, whatever the claim holds. */
export const limits = {
  /** Characters of one template. */
  templateLength: 64 * 1024,
  /** Blocks and sub-expressions inside one another; operations inside one another. */
  nesting: 64,
  /** Named conditions that one condition may bring in, directly or through others. */
  namedConditions: 256,
  /** Rounds of all loops of one expression together. */
  iterations: 10_000,
  /** Items of a list that a helper walks through; loops may call it once a round. */
  listItems: 1_000,
  /** Characters that one expression may print. */
  output: 1024 * 1024,
  /** Steps that one trace records. */
  traceNodes: 2_000,
} as const;
