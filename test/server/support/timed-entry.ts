/**
 * The server as a process whose clock a test sets: each line on its input is an instant in milliseconds. After each it
 * does a round of its annuities and says so, because the rounds of its own come by the real clock. Used by start-timed.ts.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { readConfig } from "../../../server/config.ts";
import { createAnnuityTask } from "../../../server/jobs/run-due.ts";
import { startServer } from "../../../server/start-server.ts";
import { openConfiguredStore } from "../../../server/store/open-configured-store.ts";

const [modules = "", startingAt = "0"] = process.argv.slice(2);
let now = Number(startingAt);

const read = readConfig({ modules: [modules], port: "0" }, process.env);
if ("mistakes" in read) throw new Error(JSON.stringify(read.mistakes));
const { config } = read;
const started = await startServer(config, () => now);
if ("mistakes" in started) throw new Error(JSON.stringify(started.mistakes));
const { server } = started;
// A folder is one process's, so only a database can be worked on beside the server's own rounds.
const opened = config.databaseUrl === undefined ? undefined : await openConfiguredStore(config);
if (opened && "failure" in opened) throw new Error(JSON.stringify(opened.failure));
const store = opened?.store;
const task = store && createAnnuityTask({ store });
const stopping = new AbortController();
const instants = createInterface(process.stdin);

async function doRounds(): Promise<void> {
  for await (const line of instants) {
    now = Number(line);
    await task?.run(now, stopping.signal);
    writeSync(1, `round ${line}\n`);
  }
  // The test has ended, or it has asked this process to stop.
  await store?.close();
  await server.close();
}

process.once("SIGTERM", () => {
  stopping.abort();
  instants.close();
  process.stdin.destroy();
});
writeSync(1, `serving ${server.url}\n`);
await doRounds();
