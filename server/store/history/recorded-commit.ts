/** A commit as a store recorded it, whichever kind of store that is. */
import type { LoggedEventHead } from "../embedded/commit-line.ts";
import type { Actor, DocumentVersion } from "../store.ts";

export interface RecordedCommit {
  readonly sequence: number;
  /** The number of the last event up to here. */
  readonly lastEvent: number;
  readonly at: string;
  readonly actor: Actor;
  /** `text` is the document's JSON. */
  readonly puts: readonly (DocumentVersion & { readonly text: string })[];
  readonly events: readonly RecordedEvent[];
}

export interface RecordedEvent extends LoggedEventHead {
  readonly number: number;
  /** The canonical JSON of all that its hash covers, and of its data. */
  readonly canonical: string;
  readonly dataText: string;
}
