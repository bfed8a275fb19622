import type { StoreFailure } from "../store/store.ts";

/** What keeps a running server from being sent calls. */
export interface Readiness {
  stopping: boolean;
  /** Why the store takes no more changes until the server is started again. */
  storeFailure: StoreFailure | undefined;
}

export function createReadiness(): Readiness {
  return { stopping: false, storeFailure: undefined };
}
