/** A PostgreSQL of its own for one run of the tests, on a free port of this machine, in a temporary folder. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPrograms } from "./find-programs.ts";
import { findRunner, type Runner } from "./runner.ts";

export interface PostgresServer {
  /** Without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

export type StartedPostgres = PostgresServer | { readonly reason: string };

// Nothing here outlives the run, so nothing need reach the disk.
const fastSettings = ["fsync=off", "full_page_writes=off"];
const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=300"];

/** `durable` makes it wait for the disk, as in earnest. */
export async function startPostgres({ durable = false } = {}): Promise<StartedPostgres> {
  if (process.platform === "win32") return { reason: "the tests start PostgreSQL on Linux and macOS only" };
  const folder = mkdtempSync(join(tmpdir(), "claimblocks-postgres-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const runner = findRunner();
    chmodSync(folder, 0o755);
    if (runner.isOther) chownSync(folder, runner.ids.uid ?? 0, runner.ids.gid ?? 0);
    const programs = findPrograms(folder, runner);
    if ("reason" in programs) {
      remove();
      return programs;
    }
    const data = join(folder, "data");
    initialise(programs.initdb, data, runner);
    const port = await findFreePort();
    const all = [...settings, ...(durable ? [] : fastSettings), `port=${port}`];
    const args = ["-D", data, ...all.flatMap((setting) => ["-c", setting])];
    const child = spawnGuarded(folder, [programs.postgres, ...args], runner);
    await untilReady(child);
    return {
      url: `postgres://postgres:not-a-secret@127.0.0.1:${port}`,
      async stop() {
        const ended = once(child, "exit");
        child.stdin?.end();
        await ended;
        remove();
      },
    };
  } catch (error) {
    remove();
    return { reason: `PostgreSQL does not start: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// A language's own order of texts, so that a query that should say COLLATE "C" and does not is found out.
function initialise(initdb: string, data: string, { ids }: Runner): void {
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=en", "--encoding=UTF8"];
  const args = ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--no-instructions", ...locale];
  execFileSync(initdb, args, { ...ids, cwd: "/", stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
}

// The shell stops the server and removes its folder when its input ends, and that happens even when the tests are killed.
function spawnGuarded(folder: string, command: readonly string[], { ids }: Runner): ChildProcess {
  const guard = 'folder=$1; shift; "$@" & pid=$!; read -r _; kill -INT $pid; wait $pid; rm -rf "$folder"';
  const stdio = ["pipe", "ignore", "pipe"] as const;
  return spawn("/bin/sh", ["-c", guard, "sh", folder, ...command], {
    ...ids,
    cwd: "/",
    detached: true,
    stdio: [...stdio],
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = "";
  let isReady = false;
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(said.trim()));
    child.once("error", fail).once("exit", fail);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = `${said}${text}`.slice(-2000);
      isReady ||= text.includes("ready to accept connections");
      if (isReady) resolve();
      // The server has ended, but the shell still waits for its input.
      else if (text.includes("FATAL")) child.stdin?.end();
    });
  });
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
