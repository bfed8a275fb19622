import { appendFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { openLogFile } from "../../../server/store/embedded/log-file.ts";
import { readSnapshot } from "../../../server/store/embedded/read-snapshot.ts";
import { type Recovered, recover } from "../../../server/store/embedded/recover.ts";
import { toSnapshotLines } from "../../../server/store/embedded/snapshot-text.ts";
import { toStoreFiles } from "../../../server/store/embedded/store-files.ts";
import { commitOf, committed } from "../store/commit-samples.ts";
import { openForTest } from "../store/embedded/open-for-test.ts";
import { temporaryFolders } from "../store/embedded/temporary-folders.ts";
import { expectWholeChains } from "../store/expect-whole-chains.ts";
import { type RecordedSession, recordSession } from "./record-session.ts";

// TORN_COMMITS=5 for a night; each commit is some 4,000 starts.
const commits = Number(process.env["TORN_COMMITS"] ?? 2);
const timeout = 30_000 * commits;
const newFolder = temporaryFolders();
let session: RecordedSession;
beforeAll(async () => {
  session = await recordSession();
});

interface Cut {
  readonly length: number;
  /** Where the last whole line ends. */
  readonly whole: number;
  readonly recovered: Recovered;
  /** What the file was to be shortened to. */
  readonly keptTo: number | undefined;
}

/** Starts on the log as each byte of its last commits was written, one after another; without syncs, being thousands. */
async function cutAtEveryByte(useSnapshot: boolean, look: (cut: Cut) => void): Promise<void> {
  const { log, lineEnds, snapshot } = session;
  const files = toStoreFiles(newFolder());
  const from = lineEnds.at(-1 - commits) ?? 0;
  writeFileSync(files.log, log.subarray(0, from));
  writeFileSync(files.snapshot, snapshot);
  const file = openLogFile(files.log, Infinity);
  const snapshotFile = openLogFile(files.snapshot, Infinity);
  try {
    for (let length = from; length <= log.length; length += 1) {
      if (length > from) appendFileSync(file.descriptor, log.subarray(length - 1, length));
      let keptTo: number | undefined;
      const unsynced = { ...file, truncate: (offset: number) => void (keptTo = offset) };
      const base = useSnapshot ? readSnapshot(snapshotFile.descriptor) : undefined;
      const recovered = await recover(unsynced, base, new Date(0));
      if ("failure" in recovered) throw new Error(`cut at ${length}: ${JSON.stringify(recovered.failure)}`);
      look({ length, whole: lineEnds.findLast((end) => end <= length) ?? 0, recovered, keptTo });
    }
  } finally {
    await file.close();
    await snapshotFile.close();
  }
}

/** All that a store holds, as the text of its snapshot: documents, versions, events and the place in the chain. */
function contentOf({ state }: Recovered): string {
  return [...toSnapshotLines(state)].join("");
}

describe("the log of a real session, cut at every byte of its last commits", () => {
  for (const useSnapshot of [false, true]) {
    test(`opens to the last whole one ${useSnapshot ? "behind" : "without"} a snapshot`, { timeout }, async () => {
      const { log, lineEnds, covered } = session;
      expect(lineEnds.length).toBeGreaterThan(covered + commits);
      const contents = new Map<number, string>();
      let cuts = 0;
      await cutAtEveryByte(useSnapshot, ({ length, whole, recovered, keptTo }) => {
        cuts += 1;
        const { position } = recovered.state;
        const found = [recovered.cutBytes, recovered.replayed, position.sequence, position.offset, keptTo];
        const sequence = lineEnds.indexOf(whole);
        const wanted = [length - whole, sequence + 1 - (useSnapshot ? covered : 1), sequence, whole, whole];
        if (found.join() !== wanted.join()) expect.fail(`cut at ${length}: ${found.join()} for ${wanted.join()}`);
        // All that the lines say is compared now and then; what they hash to is compared by the recovery itself.
        if (length === whole) contents.set(whole, contentOf(recovered));
        else if (length % 37 === 0 && contentOf(recovered) !== contents.get(whole)) expect.fail(`cut at ${length}`);
      });
      expect(cuts).toBe(log.length - (lineEnds.at(-1 - commits) ?? 0) + 1);
      expect(new Set(contents.values()).size).toBe(commits + 1);
    });
  }

  test("takes the next commit, which continues its chains", async () => {
    const { log, lineEnds, snapshot } = session;
    const lengths = lineEnds.slice(-5).flatMap((end) => [end - 700, end - 1, end]);
    for (const [place, length] of lengths.entries()) {
      const files = toStoreFiles(newFolder());
      writeFileSync(files.log, log.subarray(0, length));
      if (place % 2 === 0) writeFileSync(files.snapshot, snapshot);
      const { store } = await openForTest(files.folder);
      const events = await expectWholeChains(store);
      const [first] = (await store.list("claims", { limit: 1 })).documents;
      if (!first) throw new Error("expected the session's claim");
      await committed(store.commit(commitOf("claims", first.id, first.version, first.document)));
      await store.close();
      const again = await openForTest(files.folder);
      expect(await expectWholeChains(again.store)).toHaveLength(events.length + 1);
      expect(await again.store.read("claims", first.id)).toMatchObject({ version: first.version + 1 });
      expect(again.recovery.cutBytes).toBe(0);
      await again.store.close();
    }
  });
});
