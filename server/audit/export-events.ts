/** Verifies a store's history and writes its events into a file, or nothing where it does not verify. */
import { open, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { diskErrorName, isDiskError } from "../store/embedded/disk-error.ts";
import { HistoryChecker } from "../store/history/history-checker.ts";
import { HistoryUnreadable } from "../store/history/history-entry.ts";
import type { StorePlace } from "../store/open-configured-store.ts";
import type { StoreFailure } from "../store/store.ts";
import { type ExportHeader, formatExportHeader, formatExportLine } from "./export-format.ts";
import { type Finding, toFinding } from "./finding.ts";
import { describePlace, readHistory } from "./read-history.ts";

export interface ExportOptions {
  readonly file: string;
  /** Only the events after this number. */
  readonly after: number;
  /** Told now and then how many commits have been read. */
  readonly onProgress: (commits: number) => void;
}

export interface Exported extends ExportHeader {
  readonly place: string;
  readonly file: string;
  readonly events: number;
}

export type ExportAnswer = Exported | { readonly finding: Finding } | { readonly failure: StoreFailure };

const commitsBetweenWords = 10_000;
const pieceSize = 256 * 1024;

export async function exportEvents(place: StorePlace, options: ExportOptions): Promise<ExportAnswer> {
  const { file } = options;
  const temporary = `${file}.new`;
  try {
    if (await isInDataFolder(file, place)) {
      return { failure: { code: "CB6035", params: { file, reason: "the files of the data folder are the store's" } } };
    }
    const handle = await open(temporary, "w", 0o600);
    try {
      const written = await writeEvents(handle, place, options);
      if ("finding" in written || "failure" in written) return written;
      await handle.write(formatExportHeader(written), 0);
      await handle.sync();
      await rename(temporary, file);
      return { place: describePlace(place), file, events: written.through - written.after, ...written };
    } finally {
      await handle.close();
      await rm(temporary, { force: true });
    }
  } catch (error) {
    if (error instanceof HistoryUnreadable) return { failure: error.failure };
    if (!isDiskError(error)) throw error;
    return { failure: { code: "CB6035", params: { file, reason: diskErrorName(error) } } };
  }
}

/** Where an export would take the place of the log itself. */
async function isInDataFolder(file: string, { dataFolder, databaseUrl }: StorePlace): Promise<boolean> {
  if (databaseUrl !== undefined) return false;
  // One that is not there is for the reader to complain of.
  const folder = await realpath(dataFolder).catch(() => undefined);
  return folder === (await realpath(dirname(file)));
}

type Written = ExportHeader | { readonly finding: Finding } | { readonly failure: StoreFailure };

async function writeEvents(
  handle: Awaited<ReturnType<typeof open>>,
  place: StorePlace,
  { after, onProgress }: ExportOptions,
): Promise<Written> {
  let root: string | null = null;
  const checker = new HistoryChecker((number, reached) => {
    if (number === after) root = reached;
  });
  let piece = formatExportHeader({ after, after_root: null, through: 0, head: null });
  for await (const entry of readHistory(place)) {
    for await (const fault of checker.check(entry)) return { finding: toFinding(entry.place, fault) };
    const { commits } = checker.counts;
    if (entry.commit && commits % commitsBetweenWords === 0) onProgress(commits);
    for (const event of entry.commit?.events ?? []) if (event.number > after) piece += formatExportLine(event);
    if (piece.length < pieceSize) continue;
    await handle.appendFile(piece);
    piece = "";
  }
  await handle.appendFile(piece);
  const { last: through, root: head } = checker.chains;
  if (after > through) return { failure: { code: "CB6036", params: { after, through } } };
  return { after, after_root: root, through, head };
}
