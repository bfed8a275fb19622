/** A snapshot's file as a state; undefined unless every byte is what was written for these very collections. */
import { type CollectionName, collections } from "../collections.ts";
import { readLines } from "./read-lines.ts";
import { hasRightDigest } from "./snapshot-digest.ts";
import { snapshotFormat } from "./snapshot-text.ts";
import { emptyState, type LogPosition, type StoreState } from "./store-state.ts";
import type { SubjectKey } from "../subject-key.ts";

type HeaderLine = readonly ["snapshot", format: string, position: LogPosition, collections: unknown];

type SnapshotLine =
  | HeaderLine
  | readonly ["document", name: CollectionName, id: string, version: number, created: number, keys: (string | null)[]]
  | readonly ["commits", numbers: readonly number[]]
  | readonly ["subject", key: SubjectKey, head: string, events: number[]]
  | readonly ["end", digest: string];

export function readSnapshot(descriptor: number): StoreState | undefined {
  if (!hasRightDigest(descriptor)) return undefined;
  const state = emptyState();
  for (const { bytes } of readLines(descriptor, 0)) {
    const tab = bytes.indexOf(0x09);
    const line: SnapshotLine = JSON.parse(bytes.toString("utf8", 0, tab < 0 ? bytes.length : tab));
    if (line[0] === "snapshot" && !isOfThisKind(line)) return undefined;
    restoreLine(state, line, bytes.toString("utf8", tab + 1));
  }
  return state;
}

function isOfThisKind([, format, , declared]: HeaderLine): boolean {
  return format === snapshotFormat && JSON.stringify(declared) === JSON.stringify(collections);
}

function restoreLine(state: StoreState, line: SnapshotLine, text: string): void {
  switch (line[0]) {
    case "snapshot":
      state.position = line[2];
      break;
    case "document": {
      const [, name, id, version, created, keys] = line;
      state.documents[name].put({ id, version, text, keys }, created);
      break;
    }
    case "commits":
      restoreCommits(state, line[1]);
      break;
    case "subject":
      state.subjects.restore(line[1], line[2], line[3]);
      break;
    case "end":
      break;
  }
}

function restoreCommits({ commits }: StoreState, growth: readonly number[]): void {
  let { end, lastEvent } = commits.last;
  for (let at = 0; at < growth.length; at += 2) {
    end += growth[at] ?? 0;
    lastEvent += growth[at + 1] ?? 0;
    commits.push(end, lastEvent);
  }
}
