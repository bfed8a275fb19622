/** The state as the lines of a snapshot. */
import { collectionNames, collections } from "../collections.ts";
import { withDigest } from "./snapshot-digest.ts";
import type { StoreState } from "./store-state.ts";

export const snapshotFormat = "claimblocks-snapshot-1";
const commitsPerLine = 1024;

/**
 * Takes the state as it is now; the lines are made while they are written, and commits may go on meanwhile. Documents
 * stand behind a tab as the text they are in memory, so that neither writing nor reading a snapshot parses them.
 */
export function toSnapshotLines({ position, documents, commits, subjects }: StoreState): Iterable<string> {
  const collected = collectionNames.map((name) => ({ name, entries: documents[name].entries() }));
  const records = subjects.entries();

  function* lines(): Generator<string> {
    yield toLine("snapshot", snapshotFormat, position, collections);
    for (const { name, entries } of collected) {
      for (const { id, version, created, keys, text } of entries) {
        yield `${JSON.stringify(["document", name, id, version, created, keys])}\t${text}\n`;
      }
    }
    let numbers: number[] = [];
    for (const growth of commits.growth(position.sequence)) {
      numbers.push(...growth);
      if (numbers.length < commitsPerLine * 2) continue;
      yield toLine("commits", numbers);
      numbers = [];
    }
    yield toLine("commits", numbers);
    for (const { key, head, count, numbers: events } of records) {
      yield toLine("subject", key, head, events.slice(0, count));
    }
  }
  return withDigest(lines());
}

function toLine(...values: readonly unknown[]): string {
  return `${JSON.stringify(values)}\n`;
}
