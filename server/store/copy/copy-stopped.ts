import type { StoreFailure } from "../store.ts";

/** Ends a copy so that whatever stands open is taken back. */
export class CopyStopped extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(`the copy was stopped (${failure.code})`);
    this.failure = failure;
  }
}
