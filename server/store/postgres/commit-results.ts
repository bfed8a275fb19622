/** What the database said about a commit -> what its caller is answered. */
import { isCollectionName } from "../collections.ts";
import type { PreparedCommit } from "../prepared-commit.ts";
import type { CommitResult, StoreFailure } from "../store.ts";

export interface DecisionRow {
  readonly [name: string]: unknown;
  /** Of the commit in its batch. */
  readonly place: number;
  /** Null for a conflict, which the other columns name. */
  readonly sequence: string | null;
  readonly collection: string;
  readonly id: string;
  readonly expected: string;
  readonly actual: string;
}

export function toResult(commit: PreparedCommit, row: DecisionRow | undefined): CommitResult {
  if (row === undefined) throw new Error("the database did not answer for every commit");
  if (row.sequence !== null) return committed(commit, Number(row.sequence));
  const { collection, id, expected, actual } = row;
  if (!isCollectionName(collection)) throw new Error(`the database named the unknown collection ${collection}`);
  return { committed: false, conflict: { collection, id, expected: Number(expected), actual: Number(actual) } };
}

/** Whatever is put was read, and the version that was read was the current one. */
export function committed({ reads, puts }: PreparedCommit, sequence: number): CommitResult {
  const versions = puts.map(({ collection, id }) => {
    const read = reads.find((each) => each.collection === collection && each.id === id);
    return { collection, id, version: (read?.version ?? 0) + 1 };
  });
  return { committed: true, sequence, versions };
}

export function failed(failure: StoreFailure): CommitResult {
  return { committed: false, failure };
}
