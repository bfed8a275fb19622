import type { Store } from "../../../server/store/store.ts";

/** The same store, with a count of the commits that were written. */
export function countCommits(store: Store): { readonly store: Store; readonly written: () => number } {
  let written = 0;
  return {
    written: () => written,
    store: {
      read: (collection, id) => store.read(collection, id),
      list: (collection, query) => store.list(collection, query),
      events: (query) => store.events(query),
      close: () => store.close(),
      commit: async (commit) => {
        const result = await store.commit(commit);
        if (result.committed) written++;
        return result;
      },
    },
  };
}
