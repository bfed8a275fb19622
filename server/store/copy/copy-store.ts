/** Copies everything from one store into another that is empty, or nothing. */
import { resolve } from "node:path";
import { diskErrorName, isDiskError } from "../embedded/disk-error.ts";
import { describeDatabase, isDatabaseAddress } from "../postgres/describe-database.ts";
import { DatabaseAway, DatabaseRefusal } from "../postgres/database-error.ts";
import { toOpenFailure } from "../postgres/prepare-database.ts";
import type { StoreFailure } from "../store.ts";
import { type CopiedCommit, CopyStopped } from "./copied-commit.ts";
import { readDatabase } from "./read-database.ts";
import { readFolder } from "./read-folder.ts";
import { type CopyCounts, createVerifier } from "./verify-commits.ts";
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

export interface Copied extends CopyCounts {
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
  const verifier = createVerifier(shown.from);

  async function* verified(): AsyncGenerator<CopiedCommit> {
    for await (const commit of isDatabaseAddress(from) ? readDatabase(from) : readFolder(resolve(from))) {
      verifier.check(commit);
      if (commit.sequence % commitsBetweenWords === 0) onProgress(commit.sequence);
      yield commit;
    }
  }

  try {
    if (isDatabaseAddress(to)) await writeDatabase(to, verified());
    else await writeFolder(resolve(to), verified(), now);
    return { ...shown, ...verifier.counts() };
  } catch (error) {
    return { failure: toFailure(error, shown) };
  }
}

function describePlace(place: string): string {
  return isDatabaseAddress(place) ? describeDatabase(place) : place;
}

function toFailure(error: unknown, { to }: { readonly to: string }): StoreFailure {
  if (error instanceof CopyStopped) return error.failure;
  if (error instanceof DatabaseAway || error instanceof DatabaseRefusal) return toOpenFailure(to, error);
  if (!isDiskError(error)) throw error;
  return { code: "CB6003", params: { folder: to, reason: diskErrorName(error) } };
}
