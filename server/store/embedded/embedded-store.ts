/** The store interface over the parts of the embedded store. */
import type { DocumentPage, Store, StoredDocument } from "../store.ts";
import type { CollectionName } from "../collections.ts";
import type { Entry } from "./document-collection.ts";
import type { FolderLock } from "./folder-lock.ts";
import { createGroupCommit } from "./group-commit.ts";
import type { LogFile } from "./log-file.ts";
import { ParsedDocuments } from "./parsed-documents.ts";
import { findUnstorable, prepareCommit } from "../prepared-commit.ts";
import { readEvents } from "./read-events.ts";
import type { SnapshotSchedule } from "./snapshot-schedule.ts";
import type { StoreState } from "./store-state.ts";

export interface StoreParts {
  readonly folder: string;
  readonly state: StoreState;
  readonly log: LogFile;
  readonly lock: FolderLock;
  readonly snapshots: SnapshotSchedule;
  /** Characters of JSON whose parsed documents are kept at hand. */
  readonly parsedCharacters: number;
}

export function createEmbeddedStore({ folder, state, log, lock, snapshots, parsedCharacters }: StoreParts): Store {
  const parsed = new ParsedDocuments(parsedCharacters);
  const writer = createGroupCommit(state, log, {
    replacing: (entry) => parsed.forget(entry),
    applied: () => snapshots.consider(),
  });
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await writer.drained();
    await snapshots.finish();
    await log.close();
    lock.release();
  }

  return {
    async read(collection, id) {
      const entry = state.documents[collection].find(id);
      return entry === undefined ? undefined : toStoredDocument(collection, entry, parsed.get(entry));
    },
    async list(collection, { where = {}, after, limit }): Promise<DocumentPage> {
      // One more than asked for shows whether there is a next page.
      const found = state.documents[collection].select(where, after, limit + 1);
      const entries = found.slice(0, limit);
      const documents = entries.map((entry) => toStoredDocument(collection, entry, parsed.peek(entry)));
      const last = entries.at(-1);
      if (last === undefined || found.length === entries.length) return { documents };
      return { documents, next: { created: last.created, id: last.id } };
    },
    async commit(commit) {
      if (closing !== undefined) return { committed: false, failure: { code: "CB6008", params: { folder } } };
      const prepared = prepareCommit(commit);
      const failure = findUnstorable(prepared);
      return failure === undefined ? writer.submit(prepared) : { committed: false, failure };
    },
    async events(query) {
      if (closing !== undefined) throw new Error(`the store in ${folder} is closed`);
      return readEvents(state, log, query);
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function toStoredDocument(
  collection: CollectionName,
  { id, version }: Entry,
  document: StoredDocument["document"],
): StoredDocument {
  return { collection, id, version, document };
}
