/** Commits until it is killed; says on its output, one line each, what was acknowledged. Used by crash.test.ts. */
import { writeSync } from "node:fs";
import { openForTest } from "./open-for-test.ts";
import { commitOf } from "../commit-samples.ts";

const [folder = "", writers = "1", noteLength = "50"] = process.argv.slice(2);
const { store } = await openForTest(folder, { snapshotEveryBytes: 30_000 });
const note = "x".repeat(Number(noteLength));

async function write(id: string): Promise<void> {
  for (;;) {
    const version = (await store.read("claims", id))?.version ?? 0;
    const result = await store.commit(commitOf("claims", id, version, { version: version + 1, note }));
    if (result.committed) writeSync(1, `${id} ${version + 1}\n`);
    else if ("failure" in result)
      return void writeSync(1, `${result.failure.code} ${result.failure.params["reason"]}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, at) => write(`c${at}`)));
const stillThere = await store.list("claims", { limit: 1000 });
for (const { id, version } of stillThere.documents) writeSync(1, `memory ${id} ${version}\n`);
