/** The history in a data folder. Only reads, and only whole lines, so that a server may go on writing. */
import { closeSync, openSync } from "node:fs";
import { diskErrorName, isDiskError } from "../embedded/disk-error.ts";
import { isKnownHeader } from "../embedded/header-line.ts";
import { readLines } from "../embedded/read-lines.ts";
import { openLine } from "../embedded/sealed-line.ts";
import { type StoreFiles, toStoreFiles } from "../embedded/store-files.ts";
import { type HistoryEntry, type HistoryFault, HistoryUnreadable } from "./history-entry.ts";
import { type InspectedLine, inspectLine, isLoggedCommit, toRecordedCommit } from "./read-commit-line.ts";
import { readSnapshotHistory, type SnapshotHistory } from "./read-snapshot-history.ts";

export function* readLogHistory(folder: string): Generator<HistoryEntry> {
  const files = toStoreFiles(folder);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(files.log, "r");
    // Before the log, which then reaches at least as far.
    const snapshot = readSnapshotHistory(files.snapshot);
    yield* readEntries(descriptor, files, snapshot === "damaged" ? undefined : snapshot);
    if (snapshot === "damaged") {
      yield { place: files.snapshot, fault: { kind: "changed", reason: "it does not match its digest" } };
    }
  } catch (error) {
    throw toUnreadable(error, folder, files.log);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function toUnreadable(error: unknown, folder: string, log: string): unknown {
  if (!isDiskError(error)) return error;
  if (error.code === "ENOENT") return new HistoryUnreadable({ code: "CB6022", params: { source: folder } });
  return new HistoryUnreadable({ code: "CB6003", params: { folder: log, reason: diskErrorName(error) } });
}

function* readEntries(
  descriptor: number,
  files: StoreFiles,
  snapshot: SnapshotHistory | undefined,
): Generator<HistoryEntry> {
  let previous: string | undefined;
  let number = 0;
  let event = 0;
  let isSnapshotDue = snapshot !== undefined;
  for (const { bytes, terminated } of readLines(descriptor, 0)) {
    number += 1;
    const place = `${files.log}:${number}`;
    if (!terminated) {
      yield readUnfinished(bytes, place);
      break;
    }
    const line = inspectLine(bytes);
    const commit =
      line.content && number > 1 && isLoggedCommit(line.content) ? toRecordedCommit(line.content, event) : undefined;
    const fault = number === 1 ? findHeaderFault(bytes) : findLineFault(line, commit !== undefined, previous);
    yield { place, ...(commit && { commit }), ...(fault && { fault }) };
    event += commit?.events.length ?? 0;
    previous = line.hash;
    if (snapshot && commit?.sequence === snapshot.position.sequence) {
      isSnapshotDue = false;
      yield { place: files.snapshot, ...compareWith(snapshot, line.hash) };
    }
  }
  if (number === 0) yield { place: files.log, fault: { kind: "changed", reason: "it has no header" } };
  if (snapshot && isSnapshotDue && snapshot.position.sequence > 0) {
    const { sequence } = snapshot.position;
    const reason = `the log does not hold commit ${sequence}, up to which the snapshot was written`;
    yield { place: files.log, fault: { kind: "misplaced", reason, expected: `commit ${sequence}`, found: "none" } };
  }
}

function compareWith({ position, documents }: SnapshotHistory, hash: string | undefined): Partial<HistoryEntry> {
  if (position.hash === hash) return { standing: documents };
  const reason = `it was written after another commit ${position.sequence}`;
  return { fault: { kind: "document", reason, expected: `${hash}`, found: position.hash } };
}

function findHeaderFault(bytes: Buffer): HistoryFault | undefined {
  const header = openLine(bytes);
  return header && isKnownHeader(header) ? undefined : { kind: "changed", reason: "it is not the header of a log" };
}

function findLineFault(
  { isIntact, content, hash }: InspectedLine,
  isCommit: boolean,
  previous: string | undefined,
): HistoryFault | undefined {
  if (!isIntact)
    return { kind: "changed", reason: "the line does not match its hash", ...(hash && { expected: hash }) };
  if (!isCommit) return { kind: "changed", reason: "the line is not a commit" };
  const found: unknown = content && Reflect.get(content, "previous");
  if (previous === undefined || found === previous) return undefined;
  return {
    kind: "misplaced",
    reason: "it does not follow the line before it",
    expected: previous,
    found: String(found),
  };
}

// A write that was cut off is the beginning of a line. What goes on behind the end of one was never written like that.
function readUnfinished(bytes: Buffer, place: string): HistoryEntry {
  if (openLine(bytes.subarray(0, -1)) === undefined) return { place, unfinishedBytes: bytes.length };
  return { place, fault: { kind: "changed", reason: "the line does not end with a newline" } };
}
