/** The claims' keys on their way from one store into another, wrapped as they are. */
import { existsSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { isDatabaseAddress } from "../store/postgres/describe-database.ts";
import { openDatabase, type Query } from "../store/postgres/database.ts";
import { CopyStopped } from "../store/copy/copy-stopped.ts";
import type { RecordedCommit } from "../store/history/recorded-commit.ts";
import { openDatabaseKeyStore } from "./database-key-store.ts";
import { keyFileOf } from "./folder-key-store.ts";
import { formatKeyLine, parseKeyLines } from "./key-lines.ts";
import type { WrappedKey } from "./wrapped-key.ts";

const together = 500;

export interface CopiedContent {
  readonly commits: AsyncIterable<RecordedCommit>;
  readonly keys: AsyncIterable<WrappedKey>;
  /** Files that the commits name; to be read after them. */
  readonly blobs: AsyncIterable<Buffer>;
}

/** To be read after the commits: a key is kept before the first commit that needs it. */
export async function* keysAt(place: string): AsyncGenerator<WrappedKey> {
  if (!isDatabaseAddress(place)) {
    yield* keysInFolder(place);
    return;
  }
  const keyStore = openDatabaseKeyStore(place);
  try {
    if (await hasKeyTable(place)) yield* keyStore.all();
  } finally {
    await keyStore.close();
  }
}

/** A database that only older servers have used has none. */
async function hasKeyTable(connectionString: string): Promise<boolean> {
  const database = openDatabase({ connectionString, connections: 1, statementMs: 0 });
  try {
    const [found] = await database.query<{ there: boolean }>(isThere);
    return found?.there === true;
  } finally {
    await database.close();
  }
}

const isThere = "SELECT to_regclass('claimblocks.data_keys') IS NOT NULL AS there";

function keysInFolder(folder: string): Iterable<WrappedKey> {
  const file = keyFileOf(folder);
  if (!existsSync(file)) return [];
  const found = parseKeyLines(readFileSync(file));
  if ("keys" in found) return found.keys.values();
  const reason = "it is not the key of a claim";
  throw new CopyStopped({ code: "CB6004", params: { file, line: found.badLine, offset: 0, reason } });
}

export async function writeKeysToFolder(folder: string, keys: AsyncIterable<WrappedKey>): Promise<void> {
  const file = await open(keyFileOf(folder), "w", 0o600);
  try {
    for await (const some of inPieces(keys)) await file.appendFile(some.map(formatKeyLine).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
}

const insertKeys = `
  INSERT INTO claimblocks.data_keys (claim_id, key_id, wrapped)
  SELECT * FROM json_to_recordset($1) AS row (claim_id text, key_id text, wrapped text)`;

export async function writeKeysToDatabase(query: Query, keys: AsyncIterable<WrappedKey>): Promise<void> {
  for await (const some of inPieces(keys)) await query(insertKeys, [JSON.stringify(some)]);
}

async function* inPieces(keys: AsyncIterable<WrappedKey>): AsyncGenerator<readonly WrappedKey[]> {
  let some: WrappedKey[] = [];
  for await (const key of keys) {
    some.push(key);
    if (some.length < together) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
