/** The claims' keys in a table of the database. Any number of servers use it. */
import { type Database, openDatabase } from "../store/postgres/database.ts";
import { askDatabase } from "../store/postgres/ask-database.ts";
import type { KeyStore } from "./key-store.ts";
import type { WrappedKey } from "./wrapped-key.ts";

type KeyRow = WrappedKey & { readonly [name: string]: unknown };

const together = 500;

const selectKey = "SELECT claim_id, key_id, wrapped FROM claimblocks.data_keys WHERE claim_id = $1";
const insertKey = `
  INSERT INTO claimblocks.data_keys (claim_id, key_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT (claim_id) DO NOTHING`;
const selectExamples =
  "SELECT DISTINCT ON (key_id) claim_id, key_id, wrapped FROM claimblocks.data_keys ORDER BY key_id, claim_id";
const selectPage = `
  SELECT claim_id, key_id, wrapped FROM claimblocks.data_keys WHERE claim_id > $1 ORDER BY claim_id LIMIT ${together}`;
const updateKeys = `
  UPDATE claimblocks.data_keys k SET key_id = n.key_id, wrapped = n.wrapped
  FROM json_to_recordset($1) AS n (claim_id text, before text, key_id text, wrapped text)
  WHERE k.claim_id = n.claim_id AND k.wrapped = n.before`;

/** For a database that the store has prepared. */
export function openDatabaseKeyStore(connectionString: string): KeyStore {
  const database = openDatabase({ connectionString, connections: 2, statementMs: 30_000 });

  const asking = <Found>(ask: (database: Database) => Promise<Found>): Promise<Found> => askDatabase(database, ask);

  const read = (claimId: string): Promise<WrappedKey | undefined> =>
    asking(async (from) => (await from.read<KeyRow>(selectKey, [claimId]))[0]);

  async function* pages(): AsyncGenerator<readonly WrappedKey[]> {
    let after = "";
    for (;;) {
      const from = after;
      const keys = await asking((source) => source.read<KeyRow>(selectPage, [from]));
      const last = keys.at(-1);
      if (!last) return;
      yield keys;
      after = last.claim_id;
    }
  }

  return {
    read,
    async create(key) {
      await asking((into) => into.query(insertKey, [key.claim_id, key.key_id, key.wrapped]));
      return (await read(key.claim_id)) ?? key;
    },
    examples: () => asking((from) => from.read<KeyRow>(selectExamples)),
    async rewrap(change) {
      let changed = 0;
      for await (const keys of pages()) {
        const now = keys.map((key) => ({ ...change(key), before: key.wrapped }));
        const rows = now.filter(({ wrapped, before }) => wrapped !== before);
        if (rows.length > 0) await asking((into) => into.query(updateKeys, [JSON.stringify(rows)]));
        changed += rows.length;
      }
      return changed;
    },
    async *all() {
      for await (const keys of pages()) yield* keys;
    },
    close: () => database.close(),
  };
}
