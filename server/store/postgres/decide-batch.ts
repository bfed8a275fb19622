/** Hands a batch of commits to the database and says of each what became of it, also when the connection breaks. */
import { randomUUID } from "node:crypto";
import type { PreparedCommit } from "../prepared-commit.ts";
import type { CommitResult, StoreFailure } from "../store.ts";
import { attemptUntil } from "./attempts.ts";
import { formatBatch } from "./batch-text.ts";
import { committed, type DecisionRow, failed, toResult } from "./commit-results.ts";
import type { Database } from "./database.ts";
import { DatabaseAway, DatabaseRefusal } from "./database-error.ts";

interface SettledRow {
  readonly [name: string]: unknown;
  readonly place: number;
  readonly sequence: string;
}

export type DecideBatch = (commits: readonly PreparedCommit[]) => Promise<readonly CommitResult[]>;

const commitBatch = "SELECT * FROM claimblocks.commit_batch($1, $2)";
const settleBatch = "SELECT * FROM claimblocks.settle_batch($1, $2)";

/** `lastKnown`: the last sequence when the store was opened. `patienceMs`: how long the database may be away. */
export function createDecideBatch(database: Database, lastKnown: number, patienceMs: number): DecideBatch {
  const { name, query } = database;
  let newest = lastKnown;

  async function decide(commits: readonly PreparedCommit[], deadline: number): Promise<readonly CommitResult[]> {
    const batch = randomUUID();
    const text = formatBatch(commits);
    try {
      const rows = await attemptUntil(deadline, isNotSent, () => query<DecisionRow>(commitBatch, [batch, text]));
      for (const { sequence } of rows) newest = Math.max(newest, Number(sequence ?? 0));
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      return commits.map((commit, place) => toResult(commit, byPlace.get(place)));
    } catch (error) {
      if (error instanceof DatabaseRefusal) return refuse(commits, error, deadline);
      if (!(error instanceof DatabaseAway)) throw error;
      if (error.sent) return settle(batch, commits, deadline);
      return commits.map(() => failed({ code: "CB6010", params: { database: name, reason: error.reason } }));
    }
  }

  /** The connection broke while the batch was on its way: asks what became of it, and sends again what did not arrive. */
  async function settle(
    batch: string,
    commits: readonly PreparedCommit[],
    deadline: number,
  ): Promise<readonly CommitResult[]> {
    const unknown = failed({ code: "CB6014", params: { database: name } });
    const rows = await findCommitted(batch, deadline);
    if (rows === undefined) return commits.map(() => unknown);
    const sequences = new Map(rows.map(({ place, sequence }) => [place, Number(sequence)]));
    const open = commits.filter((_commit, place) => !sequences.has(place));
    const again = open.length === 0 ? [] : [...(await decide(open, deadline))];
    return commits.map((commit, place) => {
      const sequence = sequences.get(place);
      return sequence === undefined ? (again.shift() ?? unknown) : committed(commit, sequence);
    });
  }

  /** Undefined when nobody could be asked until the deadline. */
  async function findCommitted(batch: string, deadline: number): Promise<readonly SettledRow[] | undefined> {
    try {
      return await attemptUntil(deadline, isOfDatabase, () => query<SettledRow>(settleBatch, [batch, newest]));
    } catch (error) {
      if (!isOfDatabase(error)) throw error;
      return undefined;
    }
  }

  /** One commit that the database cannot take must not keep back those that happen to be in its batch. */
  async function refuse(
    commits: readonly PreparedCommit[],
    error: DatabaseRefusal,
    deadline: number,
  ): Promise<readonly CommitResult[]> {
    if (commits.length === 1 || !isAboutData(error)) return commits.map(() => failed(toFailure(name, error)));
    const results: CommitResult[] = [];
    for (const commit of commits) results.push(...(await decide([commit], deadline)));
    return results;
  }

  return (commits) => decide(commits, performance.now() + patienceMs);
}

function isNotSent(error: unknown): boolean {
  return error instanceof DatabaseAway && !error.sent;
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof DatabaseAway || error instanceof DatabaseRefusal;
}

/** Data exceptions, violated constraints, and limits of what a value or an index can hold. */
function isAboutData({ sqlState }: DatabaseRefusal): boolean {
  return /^(22|23|54)/.test(sqlState);
}

function toFailure(database: string, { constraint, reason }: DatabaseRefusal): StoreFailure {
  const code = constraint === "documents_by_natural_key" ? "CB6016" : "CB6015";
  return { code, params: { database, reason } };
}
