/** The files that copied commits name, on their way from one store into another. */
import type { BlobStore } from "../blobs/blob-store.ts";
import { openDatabaseBlobStore } from "../blobs/database-blob-store.ts";
import { blobFolderOf, createFolderBlobStore } from "../blobs/folder-blob-store.ts";
import { NamedFiles } from "../history/named-files.ts";
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
  const named = new NamedFiles();

  return {
    async *noting(commits) {
      for await (const commit of commits) {
        named.note(commit, shown);
        yield commit;
      }
    },
    async *blobs() {
      if (named.size === 0) return;
      const source = openSource(place);
      try {
        for (const { name, sequence } of named.all()) {
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
