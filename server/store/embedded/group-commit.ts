/** The one writer: all commits that arrive together, or while a batch is being written, share one write and one sync. */
import type { CommitResult, StoreFailure } from "../store.ts";
import { draftBatch } from "./batch-draft.ts";
import { diskErrorName } from "./disk-error.ts";
import type { Entry } from "./document-collection.ts";
import type { LogFile } from "./log-file.ts";
import type { PreparedCommit } from "../prepared-commit.ts";
import { applyCommit, type StoreState } from "./store-state.ts";

export interface GroupCommit {
  submit(commit: PreparedCommit): Promise<CommitResult>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
}

interface Waiting {
  readonly commit: PreparedCommit;
  readonly resolve: (result: CommitResult) => void;
}

export type DurableLog = Pick<LogFile, "path" | "append" | "truncate">;

/** Told of each commit when it is durable, before it is acknowledged. */
export interface CommitListener {
  replacing(entry: Entry): void;
  applied(): void;
}

export function createGroupCommit(state: StoreState, log: DurableLog, listener: CommitListener): GroupCommit {
  let queue: Waiting[] = [];
  let failure: StoreFailure | undefined;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // One turn of the event loop lets everything that has already arrived join the batch.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = queue;
      queue = [];
      await write(batch);
    }
    running = undefined;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    const { bytes, decisions } = draftBatch(
      state,
      batch.map(({ commit }) => commit),
    );
    if (failure === undefined && bytes.length > 0) {
      failure = await appendDurably(log, bytes, state.position.offset);
    }
    for (const [at, { result, applied }] of decisions.entries()) {
      if (failure === undefined && applied !== undefined) {
        for (const { collection, id } of applied.revisions) {
          const replaced = state.documents[collection].find(id);
          if (replaced !== undefined) listener.replacing(replaced);
        }
        applyCommit(state, applied);
        listener.applied();
      }
      batch[at]?.resolve(failure === undefined ? result : { committed: false, failure });
    }
  }

  return {
    submit(commit) {
      return new Promise((resolve) => {
        queue.push({ commit, resolve });
        running ??= run();
      });
    },
    async drained() {
      await running;
    },
  };
}

async function appendDurably(log: DurableLog, bytes: Buffer, offset: number): Promise<StoreFailure | undefined> {
  try {
    await log.append(bytes);
    return undefined;
  } catch (error) {
    takeBack(log, offset);
    return { code: "CB6007", params: { file: log.path, reason: diskErrorName(error) } };
  }
}

// A part of the refused batch may stand in the file, even whole lines of it: the next start must not find them.
function takeBack(log: DurableLog, offset: number): void {
  try {
    log.truncate(offset);
  } catch {
    // The disk takes no change at all. The store is read-only from here on, so the file cannot get worse.
  }
}
