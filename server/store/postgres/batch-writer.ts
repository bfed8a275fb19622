/** All commits that arrive together, or while a batch is on its way, share one call of the database and one sync. */
import type { PreparedCommit } from "../prepared-commit.ts";
import type { CommitResult } from "../store.ts";
import type { DecideBatch } from "./decide-batch.ts";

export interface BatchWriter {
  submit(commit: PreparedCommit): Promise<CommitResult>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
}

interface Waiting {
  readonly commit: PreparedCommit;
  readonly resolve: (result: CommitResult) => void;
  readonly reject: (error: unknown) => void;
}

// A batch holds the lock that all servers share, so none may be so large that the others notice.
const mostCommits = 200;
const mostCharacters = 4 * 1024 * 1024;

export function createBatchWriter(decide: DecideBatch): BatchWriter {
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      // One turn of the event loop lets everything that has already arrived join the batch.
      await new Promise((resolve) => setImmediate(resolve));
      const length = batchLength(queue);
      const batch = queue.slice(0, length);
      queue = queue.slice(length);
      await write(batch);
    }
    running = undefined;
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await decide(batch.map(({ commit }) => commit));
      for (const [at, result] of results.entries()) batch[at]?.resolve(result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    submit(commit) {
      return new Promise((resolve, reject) => {
        queue.push({ commit, resolve, reject });
        running ??= run();
      });
    },
    async drained() {
      await running;
    },
  };
}

function batchLength(queue: readonly Waiting[]): number {
  let characters = 0;
  let length = 0;
  for (const { commit } of queue) {
    for (const { text } of commit.puts) characters += text.length;
    for (const { canonical } of commit.events) characters += canonical.length;
    if (length === mostCommits || (length > 0 && characters > mostCharacters)) break;
    length += 1;
  }
  return length;
}
