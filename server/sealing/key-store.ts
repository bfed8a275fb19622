import type { WrappedKey } from "./wrapped-key.ts";

/**
 * Keeps the wrapped keys of the claims, apart from the commits: a rotation writes them anew without touching a commit,
 * and without its key a claim's sealed values can never be read again.
 */
export interface KeyStore {
  read(claimId: string): Promise<WrappedKey | undefined>;
  /** Durable when it resolves, with the key that is kept: the one given, or the one that was there before. */
  create(key: WrappedKey): Promise<WrappedKey>;
  /** One key for each master key that wraps any. */
  examples(): Promise<readonly WrappedKey[]>;
  /** Lets each key be wrapped anew; how many were. What was done when it is interrupted stays done. */
  rewrap(change: (key: WrappedKey) => WrappedKey): Promise<number>;
  all(): AsyncIterable<WrappedKey>;
  close(): Promise<void>;
}
