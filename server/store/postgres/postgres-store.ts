/** The store interface over a database that has been prepared. */
import { findUnstorable, prepareCommit } from "../prepared-commit.ts";
import type { Store } from "../store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { createBatchWriter } from "./batch-writer.ts";
import type { Database, Query } from "./database.ts";
import { DatabaseAway, DatabaseRefusal } from "./database-error.ts";
import { createDecideBatch } from "./decide-batch.ts";
import { listDocuments, readDocument } from "./read-documents.ts";
import { readEvents } from "./read-events.ts";

export function createPostgresStore(database: Database, lastSequence: number, patienceMs: number): Store {
  const writer = createBatchWriter(createDecideBatch(database, lastSequence, patienceMs));
  const reads = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  async function reading<Found>(read: (query: Query) => Promise<Found>): Promise<Found> {
    if (closing !== undefined) throw new Error(`the store in ${database.name} is closed`);
    const found = read(database.read);
    reads.add(found);
    try {
      return await found;
    } catch (error) {
      throw toUnavailable(database.name, error);
    } finally {
      reads.delete(found);
    }
  }

  async function close(): Promise<void> {
    await writer.drained();
    await Promise.allSettled(reads);
    await database.close();
  }

  return {
    read: (collection, id) => reading((query) => readDocument(query, collection, id)),
    list: (collection, wanted) => reading((query) => listDocuments(query, collection, wanted)),
    events: (wanted) => reading((query) => readEvents(query, wanted)),
    async commit(commit) {
      if (closing !== undefined) {
        return { committed: false, failure: { code: "CB6008", params: { folder: database.name } } };
      }
      const prepared = prepareCommit(commit);
      const failure = findUnstorable(prepared);
      return failure === undefined ? writer.submit(prepared) : { committed: false, failure };
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function toUnavailable(database: string, error: unknown): unknown {
  if (!(error instanceof DatabaseAway || error instanceof DatabaseRefusal)) return error;
  return new StoreUnavailable({ code: "CB6010", params: { database, reason: error.reason } });
}
