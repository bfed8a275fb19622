import type { StoreFailure } from "./store.ts";

/** What a read rejects with while the data cannot be reached; a commit answers the failure as a value. */
export class StoreUnavailable extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(`the store cannot be reached (${failure.code})`);
    this.failure = failure;
  }
}
