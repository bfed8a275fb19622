/** When a snapshot is written: in the background once the log has grown enough, and when the store closes. */
import { statSync } from "node:fs";
import type { SnapshotDatabase } from "./snapshot-database.ts";

export interface SnapshotSchedule {
  /** To be called after each commit. */
  consider(): void;
  /** Writes what the last snapshot does not cover. */
  finish(): Promise<void>;
}

/** `covered` is the offset of the log up to which the file at `path` reaches. */
export function createSnapshotSchedule(
  database: SnapshotDatabase,
  path: string,
  covered: number,
  everyBytes: number,
): SnapshotSchedule {
  let coveredTo = covered;
  let triedAt = covered;
  let dueAfter = Math.max(everyBytes, sizeOf(path));
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    const { offset } = database.state.position;
    triedAt = offset;
    try {
      await database.write();
      coveredTo = offset;
    } catch {
      // The log is the truth and still grows; without this snapshot the next start only reads more of it.
    }
    // Never more bytes into snapshots than into the log, and never a longer tail than a snapshot is long.
    dueAfter = Math.max(everyBytes, sizeOf(path));
    writing = undefined;
  }

  return {
    consider() {
      if (writing === undefined && database.state.position.offset - triedAt >= dueAfter) writing = write();
    },
    async finish() {
      await writing;
      if (database.state.position.offset > coveredTo) await write();
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
