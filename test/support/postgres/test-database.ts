/** An empty database of a test file's own, on the PostgreSQL of this run. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

export interface TestDatabase {
  readonly url: string;
  /** Why there is none; then the tests that need it are to be skipped. */
  readonly reason?: string;
  /** What a group of tests says about that. */
  readonly note: string;
  /** Runs SQL beside the store, as an administrator would. */
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Takes everything out of it. */
  clear(): Promise<void>;
}

/** To be called while the test file is collected. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const answer = await fetch(inject("postgresOffice"));
  const server = (await answer.json()) as { readonly url: string } | { readonly reason: string };
  if ("reason" in server) return noDatabase(server.reason);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runOnce(server.url, `CREATE DATABASE ${name}`);
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  afterAll(async () => {
    await client.end();
    await runOnce(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  const run = async (sql: string): Promise<readonly Record<string, unknown>[]> => (await client.query(sql)).rows;
  return {
    url: address.href,
    note: "",
    run,
    clear: async () => void (await run("DROP SCHEMA IF EXISTS claimblocks CASCADE")),
  };
}

function noDatabase(reason: string): TestDatabase {
  const run = (): Promise<never> => Promise.reject(new Error(reason));
  return { url: "", reason, note: ` (skipped: ${reason})`, run, clear: run };
}

async function runOnce(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
