/** What the snapshot of a data folder says about documents, read once more from its file. A server may replace it meanwhile. */
import { closeSync, openSync } from "node:fs";
import { type CollectionName, collections } from "../collections.ts";
import { isDiskError } from "../embedded/disk-error.ts";
import { readLines } from "../embedded/read-lines.ts";
import { hasRightDigest } from "../embedded/snapshot-digest.ts";
import { snapshotFormat } from "../embedded/snapshot-text.ts";
import type { LogPosition } from "../embedded/store-state.ts";
import { digestOf } from "./document-states.ts";
import type { StandingDocument } from "./history-entry.ts";

export interface SnapshotHistory {
  readonly position: LogPosition;
  readonly documents: readonly StandingDocument[];
}

/** Undefined where there is none that a server would read; "damaged" where it does not match its own digest. */
export function readSnapshotHistory(path: string): SnapshotHistory | "damaged" | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (error) {
    if (isDiskError(error, "ENOENT")) return undefined;
    throw error;
  }
  try {
    return hasRightDigest(descriptor) ? readDocuments(descriptor) : "damaged";
  } catch (error) {
    // Whoever edits the file can give it the right digest again.
    if (isDiskError(error)) throw error;
    return "damaged";
  } finally {
    closeSync(descriptor);
  }
}

type HeadLine = readonly ["snapshot", format: string, position: LogPosition, collections: unknown];
type DocumentLine = readonly [
  "document",
  name: CollectionName,
  id: string,
  version: number,
  created: number,
  keys: readonly (string | null)[],
];
type SnapshotLine = HeadLine | DocumentLine | readonly ["commits" | "subject" | "end"];

function readDocuments(descriptor: number): SnapshotHistory | "damaged" | undefined {
  const documents: StandingDocument[] = [];
  let position: LogPosition | undefined;
  for (const { bytes } of readLines(descriptor, 0)) {
    const tab = bytes.indexOf(0x09);
    const line: SnapshotLine = JSON.parse(bytes.toString("utf8", 0, tab < 0 ? bytes.length : tab));
    if (line[0] === "snapshot") {
      const [, format, found, declared] = line;
      // Of another version of the program: a server does not read it either.
      if (format !== snapshotFormat || JSON.stringify(declared) !== JSON.stringify(collections)) return undefined;
      position = found;
    }
    if (line[0] === "document") documents.push(toStanding(line, bytes.toString("utf8", tab + 1)));
  }
  return position ? { position, documents } : "damaged";
}

function toStanding([, collection, id, version, created, values]: DocumentLine, text: string): StandingDocument {
  const keys = Object.fromEntries(collections[collection].map((field, at) => [field, values[at] ?? null]));
  return { collection, id, version, created, digest: digestOf(text), keys };
}
