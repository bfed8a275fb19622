/** Copies everything from one store into another that is empty, or nothing. */
import { resolve } from "node:path";
import { diskErrorName, isDiskError } from "../embedded/disk-error.ts";
import { describeDatabase, isDatabaseAddress } from "../postgres/describe-database.ts";
import { DatabaseAway, DatabaseRefusal } from "../postgres/database-error.ts";
import { toOpenFailure } from "../postgres/prepare-database.ts";
import { HistoryChecker, type HistoryCounts } from "../history/history-checker.ts";
import { HistoryUnreadable } from "../history/history-entry.ts";
import type { RecordedCommit } from "../history/recorded-commit.ts";
import { keysAt } from "../../sealing/copy-keys.ts";
import type { StoreFailure } from "../store.ts";
import { StoreUnavailable } from "../store-unavailable.ts";
import { copiedBlobs } from "./copied-blobs.ts";
import { CopyStopped } from "./copy-stopped.ts";
import { readSource } from "./read-source.ts";
import { trustedCommits } from "./trusted-commits.ts";
import { writeDatabase } from "./write-database.ts";
import { writeFolder } from "./write-folder.ts";

export interface CopyOptions {
  /** Each a data folder or the address of a database. */
  readonly from: string;
  readonly to: string;
  readonly now: Date;
  /** Told now and then how many commits have been copied. */
  readonly onProgress: (commits: number) => void;
}

export interface Copied extends Pick<HistoryCounts, "commits" | "events" | "documents"> {
  /** As they may be shown. */
  readonly from: string;
  readonly to: string;
}

const commitsBetweenWords = 10_000;

export async function copyStore({
  from,
  to,
  now,
  onProgress,
}: CopyOptions): Promise<Copied | { readonly failure: StoreFailure }> {
  const shown = { from: describePlace(from), to: describePlace(to) };
  const checker = new HistoryChecker();

  async function* counted(): AsyncGenerator<RecordedCommit> {
    const source = readSource(isDatabaseAddress(from) ? from : resolve(from));
    for await (const commit of trustedCommits(source, checker, shown.from)) {
      if (commit.sequence % commitsBetweenWords === 0) onProgress(commit.sequence);
      yield commit;
    }
  }

  try {
    const place = isDatabaseAddress(from) ? from : resolve(from);
    const files = copiedBlobs(place, shown.from);
    const content = { commits: files.noting(counted()), keys: keysAt(place), blobs: files.blobs() };
    if (isDatabaseAddress(to)) await writeDatabase(to, content);
    else await writeFolder(resolve(to), content, now);
    const { commits, events, documents } = checker.counts;
    return { ...shown, commits, events, documents };
  } catch (error) {
    return { failure: toFailure(error, shown) };
  }
}

function describePlace(place: string): string {
  return isDatabaseAddress(place) ? describeDatabase(place) : place;
}

function toFailure(error: unknown, { to }: { readonly to: string }): StoreFailure {
  if (error instanceof CopyStopped || error instanceof HistoryUnreadable || error instanceof StoreUnavailable) {
    return error.failure;
  }
  if (error instanceof DatabaseAway || error instanceof DatabaseRefusal) return toOpenFailure(to, error);
  if (!isDiskError(error)) throw error;
  return { code: "CB6003", params: { folder: to, reason: diskErrorName(error) } };
}
