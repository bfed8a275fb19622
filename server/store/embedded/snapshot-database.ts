/** lowdb holds the state in memory and decides when it is read and written; the adapter makes its file durable. */
import { closeSync, openSync } from "node:fs";
import { type Adapter, Low } from "lowdb";
import { isDiskError } from "./disk-error.ts";
import { replaceFile } from "./durable-file.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { toSnapshotLines } from "./snapshot-text.ts";
import { emptyState, type StoreState } from "./store-state.ts";

export interface SnapshotDatabase {
  state: StoreState;
  /** What `state` holds from the start: the snapshot, or nothing since there is none or it cannot be trusted. */
  readonly origin: SnapshotOrigin;
  /** Writes the state as it is when this is called. */
  write(): Promise<void>;
}

export type SnapshotOrigin = "read" | "absent" | "damaged";

export async function openSnapshotDatabase(path: string): Promise<SnapshotDatabase> {
  let origin: SnapshotOrigin = "read";
  const adapter: Adapter<StoreState> = {
    read: async () => {
      const found = readFileAt(path);
      if (typeof found !== "string") return found;
      origin = found;
      return null;
    },
    write: (state) => replaceFile(path, toSnapshotLines(state)),
  };
  const database = new Low(adapter, emptyState());
  await database.read();
  return {
    origin,
    get state() {
      return database.data;
    },
    set state(state) {
      database.data = state;
    },
    write: () => database.write(),
  };
}

function readFileAt(path: string): StoreState | "absent" | "damaged" {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (error) {
    return isDiskError(error, "ENOENT") ? "absent" : "damaged";
  }
  try {
    return readSnapshot(descriptor) ?? "damaged";
  } finally {
    closeSync(descriptor);
  }
}
