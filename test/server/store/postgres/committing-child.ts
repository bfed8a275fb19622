/** Commits until it is killed; says on its output, one line each, what was acknowledged. Used by crash.test.ts. */
import { writeSync } from "node:fs";
import { commitOf } from "../commit-samples.ts";
import { openPostgresForTest } from "./postgres-for-test.ts";

const [url = "", writers = "1"] = process.argv.slice(2);
const store = await openPostgresForTest(url);

async function write(id: string): Promise<never> {
  for (;;) {
    const version = (await store.read("claims", id))?.version ?? 0;
    const commit = commitOf("claims", id, version, { version: version + 1 }, { version: version + 1 });
    const other = { collection: "payout_requests", id: `${id}-${version + 1}` } as const;
    const result = await store.commit({
      ...commit,
      reads: [...commit.reads, { ...other, version: 0 }],
      puts: [...commit.puts, { ...other, document: { claim_id: id } }],
    });
    if (result.committed) writeSync(1, `${id} ${version + 1}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, at) => write(`c${at}`)));
