/** A commit on its way from one store into another, with all that must be the same there. */
import type { LoggedEventHead } from "../embedded/commit-line.ts";
import type { Actor, DocumentVersion, StoreFailure } from "../store.ts";

export interface CopiedCommit {
  readonly sequence: number;
  /** The number of the last event up to here. */
  readonly lastEvent: number;
  readonly at: string;
  readonly actor: Actor;
  /** `text` is the document's JSON. */
  readonly puts: readonly (DocumentVersion & { readonly text: string })[];
  readonly events: readonly CopiedEvent[];
}

export interface CopiedEvent extends LoggedEventHead {
  readonly number: number;
  /** The canonical JSON of all that its hash covers, and of its data. */
  readonly canonical: string;
  readonly dataText: string;
}

/** Ends a copy so that whatever stands open is taken back. */
export class CopyStopped extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(`the copy was stopped (${failure.code})`);
    this.failure = failure;
  }
}
