/** One commit as one line of the log, and back. */
import type { Actor, DocumentBody, DocumentKey, DocumentVersion } from "../store.ts";
import { type OpenedLine, type SealedLine, sealLine } from "./sealed-line.ts";

export interface CommitLineParts {
  readonly sequence: number;
  /** The hash of the line before. */
  readonly previous: string;
  readonly at: string;
  readonly actor: Actor;
  readonly puts: readonly (DocumentVersion & { readonly text: string })[];
  readonly events: readonly (LoggedEventHead & { readonly dataText: string })[];
}

export interface LoggedEventHead {
  readonly type: string;
  readonly subject: DocumentKey;
  readonly previous: string | null;
  readonly hash: string;
}

export interface LoggedCommit {
  readonly sequence: number;
  readonly previous: string;
  readonly at: string;
  readonly actor: Actor;
  readonly puts: readonly (DocumentVersion & { readonly document: DocumentBody })[];
  readonly events: readonly (LoggedEventHead & { readonly data: DocumentBody })[];
}

// Joined by hand because the documents are JSON text already, and are kept in memory as exactly this text.
export function formatCommitLine({ sequence, previous, at, actor, puts, events }: CommitLineParts): SealedLine {
  const putTexts = puts.map(({ collection, id, version, text }) =>
    withMember({ collection, id, version }, "document", text),
  );
  const eventTexts = events.map(({ type, subject, previous: before, hash, dataText }) =>
    withMember({ type, subject, previous: before, hash }, "data", dataText),
  );
  const head = JSON.stringify({ sequence, previous, at, actor }).slice(0, -1);
  return sealLine(`${head},"puts":[${putTexts.join(",")}],"events":[${eventTexts.join(",")}]`);
}

/** Undefined when the line is whole but is no commit. */
export function toLoggedCommit({ content }: OpenedLine): LoggedCommit | undefined {
  return isLoggedCommit(content) ? content : undefined;
}

// A sealed line was written by `formatCommitLine`, so telling it from a header is enough.
function isLoggedCommit(content: object): content is LoggedCommit {
  return "sequence" in content && "previous" in content && "puts" in content && "events" in content;
}

function withMember(fields: object, name: string, valueText: string): string {
  return `${JSON.stringify(fields).slice(0, -1)},"${name}":${valueText}}`;
}
