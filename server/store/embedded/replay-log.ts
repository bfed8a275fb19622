/** Brings a state up to the end of the log, line by line; stops at the first line that does not fit the chain. */
import { isCollectionName } from "../collections.ts";
import { type LoggedCommit, toLoggedCommit } from "./commit-line.ts";
import { indexKeys } from "../prepared-commit.ts";
import { readLines } from "./read-lines.ts";
import { openLine } from "./sealed-line.ts";
import { applyCommit, type LogPosition, type StoreState } from "./store-state.ts";

export interface LogDamage {
  /** 1-based, the header being line 1. */
  readonly line: number;
  readonly offset: number;
  readonly reason: string;
}

export interface Replay {
  readonly commits: number;
  readonly damage?: LogDamage;
  /** The log ends with a line that was never written to its end, and so was never acknowledged. */
  readonly torn: boolean;
}

export function replayLog(state: StoreState, descriptor: number): Replay {
  let commits = 0;
  for (const { bytes, start, end, terminated } of readLines(descriptor, state.position.offset)) {
    if (!terminated) return { commits, torn: true };
    const reason = replayLine(state, bytes, end);
    if (reason !== undefined) {
      return { commits, torn: false, damage: { line: state.position.sequence + 2, offset: start, reason } };
    }
    commits += 1;
  }
  return { commits, torn: false };
}

/** What is wrong with the line; undefined when it was applied. */
function replayLine(state: StoreState, bytes: Buffer, end: number): string | undefined {
  const opened = openLine(bytes);
  if (opened === undefined) return "its content does not match its hash";
  const commit = toLoggedCommit(opened);
  if (commit === undefined) return "it is not a commit";
  const { sequence, event, hash } = state.position;
  if (commit.previous !== hash || commit.sequence !== sequence + 1) return "it does not follow the line before it";
  const misfit = findMisfit(state, commit);
  if (misfit !== undefined) return misfit;
  applyLogged(state, commit, {
    sequence: commit.sequence,
    event: event + commit.events.length,
    offset: end,
    hash: opened.hash,
  });
  return undefined;
}

function findMisfit(state: StoreState, { puts }: LoggedCommit): string | undefined {
  for (const { collection, id, version } of puts) {
    if (!isCollectionName(collection)) return `it puts into the unknown collection "${String(collection)}"`;
    const current = state.documents[collection].find(id)?.version ?? 0;
    if (version !== current + 1) return `it puts version ${version} of ${collection} ${id} after version ${current}`;
  }
  return undefined;
}

function applyLogged(state: StoreState, { puts, events }: LoggedCommit, position: LogPosition): void {
  applyCommit(state, {
    position,
    events,
    revisions: puts.map(({ collection, id, version, document }) => {
      return { collection, id, version, text: JSON.stringify(document), keys: indexKeys(collection, document) };
    }),
  });
}
