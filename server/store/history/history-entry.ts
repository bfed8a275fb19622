/** What a reader of a store's history hands on, one after the other, whether it can be trusted or not. */
import type { CollectionName } from "../collections.ts";
import type { StoreFailure } from "../store.ts";
import type { RecordedCommit } from "./recorded-commit.ts";

export interface HistoryEntry {
  /** Where it stands: `commits.jsonl:57`, `commit 56`. */
  readonly place: string;
  /** Absent when there is none that could be read. */
  readonly commit?: RecordedCommit;
  /** What is wrong with the commit as a whole. */
  readonly fault?: HistoryFault;
  /** All documents as the store gives them out after the commits so far. */
  readonly standing?: AsyncIterable<StandingDocument> | Iterable<StandingDocument>;
  /** Bytes at the end of a log that are not a line yet: a write under way, or one that a crash cut off. */
  readonly unfinishedBytes?: number;
}

/** Where a document stands; what one kind of store does not say is absent. */
export interface StandingDocument {
  readonly collection: CollectionName;
  readonly id: string;
  readonly version: number;
  /** The commit that created it. */
  readonly created: number;
  /** The commit of this version, and its place among the commit's documents. */
  readonly sequence?: number;
  readonly place?: number;
  /** Of its JSON text. */
  readonly digest?: string;
  /** The values it is found by. */
  readonly keys: Readonly<Record<string, string | null>>;
}

export interface HistoryFault {
  readonly kind: FaultKind;
  /** A sentence without an end that can follow a place. */
  readonly reason: string;
  /** Of the event that it is about. */
  readonly event?: number;
  /** A document's collection and id. */
  readonly subject?: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Its content is not what was hashed; it does not follow what is before it; a document or a seal says something else. */
export type FaultKind = "changed" | "misplaced" | "document" | "seal";

/** A history that cannot be read at all. */
export class HistoryUnreadable extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(`the history cannot be read (${failure.code})`);
    this.failure = failure;
  }
}
