/** Decides the commits of one batch in order, each against the state and the accepted commits before it. */
import { chainHash } from "../event-chain.ts";
import type { PreparedCommit, PreparedEvent } from "../prepared-commit.ts";
import type { CommitResult, DocumentKey, DocumentVersion, VersionConflict } from "../store.ts";
import { type SubjectKey, toSubjectKey } from "../subject-key.ts";
import { formatCommitLine, type LoggedEventHead } from "./commit-line.ts";
import type { AppliedCommit, LogPosition, StoreState } from "./store-state.ts";

/** `applied` is absent for a conflict. Both hold only once the batch's lines are durable. */
export interface Decision {
  readonly result: CommitResult;
  readonly applied?: AppliedCommit;
}

export interface BatchDraft {
  /** What to append to the log; empty when no commit was accepted. */
  readonly bytes: Buffer;
  readonly decisions: readonly Decision[];
}

export function draftBatch(state: StoreState, commits: readonly PreparedCommit[]): BatchDraft {
  const batch = new Batch(state);
  const decisions = commits.map((commit) => batch.decide(commit));
  return { bytes: batch.toBytes(), decisions };
}

class Batch {
  private readonly lines: string[] = [];
  private readonly state: StoreState;
  private tip: LogPosition;
  private readonly versions = new Map<SubjectKey, number>();
  private readonly heads = new Map<SubjectKey, string>();

  constructor(state: StoreState) {
    this.state = state;
    this.tip = state.position;
  }

  decide(commit: PreparedCommit): Decision {
    const conflict = this.findConflict(commit.reads);
    if (conflict !== undefined) return { result: { committed: false, conflict } };

    const revisions = commit.puts.map((put) => ({ ...put, version: this.currentVersion(put) + 1 }));
    const events = commit.events.map((event) => this.chain(event));
    const sequence = this.tip.sequence + 1;
    const { at, actor } = commit;
    const sealed = formatCommitLine({ sequence, previous: this.tip.hash, at, actor, puts: revisions, events });

    for (const revision of revisions) this.versions.set(toSubjectKey(revision), revision.version);
    this.lines.push(sealed.line);
    this.tip = {
      sequence,
      event: this.tip.event + events.length,
      offset: this.tip.offset + Buffer.byteLength(sealed.line),
      hash: sealed.hash,
    };
    const versions = revisions.map(({ collection, id, version }) => ({ collection, id, version }));
    return {
      result: { committed: true, sequence, versions },
      applied: { position: this.tip, revisions, events },
    };
  }

  toBytes(): Buffer {
    const bytes = Buffer.allocUnsafe(this.tip.offset - this.state.position.offset);
    let at = 0;
    for (const line of this.lines) at += bytes.write(line, at);
    return bytes;
  }

  private findConflict(reads: readonly DocumentVersion[]): VersionConflict | undefined {
    for (const { collection, id, version } of reads) {
      const actual = this.currentVersion({ collection, id });
      if (actual !== version) return { collection, id, expected: version, actual };
    }
    return undefined;
  }

  private currentVersion(key: DocumentKey): number {
    const pending = this.versions.get(toSubjectKey(key));
    return pending ?? this.state.documents[key.collection].find(key.id)?.version ?? 0;
  }

  private chain({ type, subject, dataText, canonical }: PreparedEvent): LoggedEventHead & { dataText: string } {
    const key = toSubjectKey(subject);
    const previous = this.heads.get(key) ?? this.state.subjects.head(key);
    const hash = chainHash(previous, canonical);
    this.heads.set(key, hash);
    return { type, subject, previous, hash, dataText };
  }
}
