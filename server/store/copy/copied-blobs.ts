/** The files that copied commits name, on their way from one store into another. */
import type { BlobStore } from "../blobs/blob-store.ts";
import { openDatabaseBlobStore } from "../blobs/database-blob-store.ts";
import { blobFolderOf, createFolderBlobStore } from "../blobs/folder-blob-store.ts";
import type { RecordedCommit } from "../history/recorded-commit.ts";
import { isDatabaseAddress } from "../postgres/describe-database.ts";
import { CopyStopped } from "./copy-stopped.ts";

export interface CopiedBlobs {
  /** Lets commits through and remembers which files they name. */
  noting(commits: AsyncIterable<RecordedCommit>): AsyncGenerator<RecordedCommit>;
  /** To be read after the commits. Stops the copy where a file is not what its name says. */
  blobs(): AsyncGenerator<Buffer>;
}

/** `shown` is the place as it may be shown. */
export function copiedBlobs(place: string, shown: string): CopiedBlobs {
  /** The commit that first named each. */
  const named = new Map<string, number>();

  return {
    async *noting(commits) {
      for await (const commit of commits) {
        for (const { text } of commit.puts) {
          const name = blobNamedIn(text);
          if (name !== undefined && !named.has(name)) named.set(name, commit.sequence);
        }
        yield commit;
      }
    },
    async *blobs() {
      if (named.size === 0) return;
      const source = openSource(place);
      try {
        for (const [name, sequence] of named) {
          const bytes = await source.get(name);
          if (bytes) yield bytes;
          else throw new CopyStopped(notThere(shown, sequence, name));
        }
      } finally {
        await source.close();
      }
    },
  };
}

function openSource(place: string): BlobStore {
  return isDatabaseAddress(place) ? openDatabaseBlobStore(place) : createFolderBlobStore(blobFolderOf(place));
}

function notThere(source: string, sequence: number, name: string) {
  const reason = `the file ${name} that it names is not there as it was`;
  return { code: "CB6021", params: { source, sequence, reason } } as const;
}

// Most documents name none, and are not taken apart.
function blobNamedIn(text: string): string | undefined {
  if (!text.includes('"proof_of_payment"')) return undefined;
  const { proof_of_payment: proof } = JSON.parse(text) as { proof_of_payment?: { sha256?: unknown } };
  return typeof proof?.sha256 === "string" ? proof.sha256 : undefined;
}
