import type { Commit, CommitResult, Store } from "../../../server/store/store.ts";

/** A store whose commits, and reads if wanted, are taken by the test. */
export function storeWith(
  store: Store,
  taken: { readonly commit: (commit: Commit) => Promise<CommitResult>; readonly read?: Store["read"] },
): Store {
  return {
    read: taken.read ?? ((collection, id) => store.read(collection, id)),
    list: (collection, query) => store.list(collection, query),
    commit: taken.commit,
    events: (query) => store.events(query),
    close: () => store.close(),
  };
}

/** Whether a commit carries the answer to a call with a key. */
export function isKeyed({ puts }: Commit): boolean {
  return puts.some(({ collection }) => collection === "idempotency_keys");
}
