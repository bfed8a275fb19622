/** What every store promises: documents with versions, atomic commits, and the events that each commit recorded. */
import type { CollectionName, IndexField } from "./collections.ts";

/** JSON data. What a store hands out is frozen; what it is given is copied before `commit` returns its promise. */
export type DocumentBody = { readonly [property: string]: unknown };

export interface DocumentKey {
  readonly collection: CollectionName;
  readonly id: string;
}

/** Versions count 1, 2, 3 …; 0 stands for a document that does not exist. */
export interface DocumentVersion extends DocumentKey {
  readonly version: number;
}

export interface StoredDocument extends DocumentVersion {
  readonly document: DocumentBody;
}

/** A place in a list: documents are ordered by the commit that created them, then by id, and neither ever changes. */
export interface ListPosition {
  readonly created: number;
  readonly id: string;
}

export interface ListQuery<Name extends CollectionName> {
  /** All of them must match; undefined asks for nothing. */
  readonly where?: { readonly [Field in IndexField<Name>]?: string | undefined };
  readonly after?: ListPosition;
  readonly limit: number;
}

export interface DocumentPage {
  readonly documents: readonly StoredDocument[];
  /** Absent on the last page. */
  readonly next?: ListPosition;
}

export interface Actor {
  readonly name: string;
  readonly role: string;
}

export interface NewEvent {
  readonly type: string;
  readonly subject: DocumentKey;
  readonly data: object;
}

/**
 * One atomic change. Every document that is put must also be named in `reads`, so that a write can never be blind;
 * version 0 there means "does not exist yet".
 */
export interface Commit {
  /** ISO instant. */
  readonly at: string;
  readonly actor: Actor;
  readonly reads: readonly DocumentVersion[];
  readonly puts: readonly (DocumentKey & { readonly document: object })[];
  readonly events: readonly NewEvent[];
}

/** Why a store could not do its work; the text stands in the table of codes. */
export interface StoreFailure {
  readonly code: StoreFailureCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type StoreFailureCode =
  | "CB6002"
  | "CB6003"
  | "CB6004"
  | "CB6005"
  | "CB6006"
  | "CB6007"
  | "CB6008"
  | "CB6009"
  | "CB6010"
  | "CB6011"
  | "CB6012"
  | "CB6013"
  | "CB6014"
  | "CB6015"
  | "CB6016"
  | "CB6020"
  | "CB6021"
  | "CB6022"
  | "CB6035"
  | "CB6036";

export interface VersionConflict extends DocumentKey {
  readonly expected: number;
  readonly actual: number;
}

/**
 * `committed` is answered only when the change is durable. Anything else left no trace, except for CB6014: then the
 * connection to a database was lost for so long that nobody knows.
 */
export type CommitResult =
  | { readonly committed: true; readonly sequence: number; readonly versions: readonly DocumentVersion[] }
  | { readonly committed: false; readonly conflict: VersionConflict }
  | { readonly committed: false; readonly failure: StoreFailure };

export interface StoredEvent {
  /** 1, 2, 3 … over the whole store, in the order of the commits. */
  readonly number: number;
  readonly sequence: number;
  readonly at: string;
  readonly actor: Actor;
  readonly type: string;
  readonly subject: DocumentKey;
  readonly data: DocumentBody;
  /** The hash of the event before this one on the same subject; null on its first. */
  readonly previous: string | null;
  readonly hash: string;
}

export interface EventQuery {
  /** The number of the last event already seen; 0 starts at the beginning. */
  readonly after: number;
  readonly limit: number;
  readonly subject?: DocumentKey;
}

export interface EventPage {
  readonly events: readonly StoredEvent[];
  /** The `after` of the next page; absent when there was nothing more. */
  readonly next?: number;
}

/**
 * Misuse by our own code (an undeclared field, a blind put, a closed store read) rejects with an exception. A read of data
 * that cannot be reached rejects with `StoreUnavailable`.
 */
export interface Store {
  read(collection: CollectionName, id: string): Promise<StoredDocument | undefined>;
  list<Name extends CollectionName>(collection: Name, query: ListQuery<Name>): Promise<DocumentPage>;
  commit(commit: Commit): Promise<CommitResult>;
  events(query: EventQuery): Promise<EventPage>;
  /** Finishes the commits that wait, then lets go of the data. Later commits answer a failure. */
  close(): Promise<void>;
}
