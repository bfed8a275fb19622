/** A connection string -> a pool of connections that answers rows, or one of two errors. The one file that knows `pg`. */
import pg from "pg";
import { DatabaseRefusal, toDatabaseError } from "./database-error.ts";
import { describeDatabase } from "./describe-database.ts";

export type Row = Readonly<Record<string, unknown>>;

export type Query = <Found extends Row>(text: string, values?: readonly unknown[]) => Promise<readonly Found[]>;

export interface Database {
  /** As it may be shown. */
  readonly name: string;
  /** Rejects with a `DatabaseAway` or a `DatabaseRefusal`. */
  readonly query: Query;
  /** For what may be asked twice: a connection that broke while it was idle is noticed only when it is used. */
  readonly read: Query;
  /** One connection, for as long as it is needed. */
  session(): Promise<Session>;
  /** Takes all back when `work` rejects. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

export interface Session {
  readonly query: Query;
  /** Takes back what stands open on it. */
  end(): void;
}

export interface DatabaseOptions {
  readonly connectionString: string;
  readonly connections: number;
  /** After this the server gives a statement up; 0 lets it take its time. */
  readonly statementMs: number;
}

const connectMs = 5000;
/** How much later than the server this side gives up: then the connection must be dead. */
const graceMs = 10_000;

export function openDatabase({ connectionString, connections, statementMs }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    application_name: "claimblocks",
    ...(statementMs > 0 && { query_timeout: statementMs + graceMs }),
    verify: (client, settle) => void client.query(sessionSettings(statementMs)).then(() => settle(), settle),
  });
  // Without listeners the end of a connection that nobody uses would end the process. Whoever uses it is told by his query.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));

  const connect = async (): Promise<pg.PoolClient> => {
    try {
      return await pool.connect();
    } catch (error) {
      throw toDatabaseError(error, false);
    }
  };

  const query: Query = async (text, values) => {
    const client = await connect();
    const ask = queryOn(client);
    try {
      const rows = await ask(text, values);
      client.release();
      return rows as never;
    } catch (error) {
      client.release(isBroken(error));
      throw error;
    }
  };

  return {
    name: describeDatabase(connectionString),
    query,
    async read(text, values) {
      try {
        return (await query(text, values)) as never;
      } catch (error) {
        if (!isBroken(error)) throw error;
        return (await query(text, values)) as never;
      }
    },
    async session() {
      const client = await connect();
      return { query: queryOn(client), end: () => client.release(true) };
    },
    async transaction(work) {
      const client = await connect();
      const ask = queryOn(client);
      try {
        await ask("BEGIN");
        const result = await work(ask);
        await ask("COMMIT");
        client.release();
        return result;
      } catch (error) {
        // Closing the connection takes back whatever stands open on it.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function queryOn(client: pg.PoolClient): Query {
  return async (text, values) => {
    try {
      const { rows } = await client.query(text, values === undefined ? undefined : [...values]);
      return rows as never;
    } catch (error) {
      throw toDatabaseError(error, true);
    }
  };
}

function isBroken(error: unknown): boolean {
  return !(error instanceof DatabaseRefusal);
}

// What the commits rely on, whatever the administrator has set: each statement sees what was committed before it, and
// what is answered is on the disk.
function sessionSettings(statementMs: number): string {
  return `
    SET default_transaction_isolation = 'read committed';
    SET default_transaction_read_only = off;
    SET statement_timeout = ${statementMs};
    SET jit = off;
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;
}
