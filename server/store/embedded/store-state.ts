/** All that the store keeps in memory. It changes only by `applyCommit`, and only after the commit is durable. */
import { type CollectionName, collectionNames, collections } from "../collections.ts";
import type { DocumentKey } from "../store.ts";
import { toSubjectKey } from "../subject-key.ts";
import { CommitTable } from "./commit-table.ts";
import { DocumentCollection, type Revision } from "./document-collection.ts";
import { SubjectEvents } from "./subject-events.ts";

/** How far into the log the state reaches. */
export interface LogPosition {
  /** Of the last commit; 0 before the first. */
  readonly sequence: number;
  /** The number of the last event. */
  readonly event: number;
  /** The byte after the last line. */
  readonly offset: number;
  /** Of the last line. */
  readonly hash: string;
}

export interface StoreState {
  position: LogPosition;
  readonly documents: Readonly<Record<CollectionName, DocumentCollection>>;
  readonly commits: CommitTable;
  readonly subjects: SubjectEvents;
}

export interface AppliedCommit {
  readonly position: LogPosition;
  readonly revisions: readonly (Revision & { readonly collection: CollectionName })[];
  readonly events: readonly { readonly subject: DocumentKey; readonly hash: string }[];
}

export function emptyState(): StoreState {
  const documents: Record<CollectionName, DocumentCollection> = Object.assign(
    {},
    ...collectionNames.map((name) => ({ [name]: new DocumentCollection(collections[name]) })),
  );
  return {
    position: { sequence: 0, event: 0, offset: 0, hash: "" },
    documents,
    commits: new CommitTable(),
    subjects: new SubjectEvents(),
  };
}

/** The state of a log that holds only its header. */
export function stateAfterHeader(offset: number, hash: string): StoreState {
  const state = emptyState();
  state.position = { sequence: 0, event: 0, offset, hash };
  state.commits.push(offset, 0);
  return state;
}

export function applyCommit(state: StoreState, { position, revisions, events }: AppliedCommit): void {
  const inOrderOfId = revisions.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const revision of inOrderOfId) state.documents[revision.collection].put(revision, position.sequence);
  let number = position.event - events.length;
  for (const { subject, hash } of events) state.subjects.add(toSubjectKey(subject), (number += 1), hash);
  state.commits.push(position.offset, position.event);
  state.position = position;
}
