/** A mistake of ours: the only error the engine throws. What a user got wrong is always a value. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";
  readonly code = "CB9001";
}

/** `expected` says what must hold, in words that fit after "expected". */
export function invariant(condition: unknown, expected: string): asserts condition {
  if (!condition) throw new InvariantError(`expected ${expected}`);
}
