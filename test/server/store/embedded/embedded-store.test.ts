import type { StoreTuning } from "../../../../server/store/embedded/open-store.ts";
import { describeStoreContract } from "../contract.ts";
import { openForTest } from "./open-for-test.ts";
import { temporaryFolders } from "./temporary-folders.ts";

const newFolder = temporaryFolders();

const tunings: Readonly<Record<string, Partial<StoreTuning>>> = {
  "the embedded store on a fast disk": { blockBelowMs: Infinity },
  "the embedded store on a slow disk": { blockBelowMs: 0 },
  "the embedded store with a snapshot after every commit": { snapshotEveryBytes: 1, parsedCharacters: 0 },
};

for (const [name, tuning] of Object.entries(tunings)) {
  describeStoreContract(name, async () => {
    const folder = newFolder();
    let { store } = await openForTest(folder, tuning);
    return {
      store,
      async reopen() {
        await store.close();
        ({ store } = await openForTest(folder, tuning));
        return store;
      },
      dispose: () => store.close(),
    };
  });
}
