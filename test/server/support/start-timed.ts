import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bundleEntry } from "./bundle-entry.ts";

const entry = await bundleEntry(fileURLToPath(new URL("timed-entry.ts", import.meta.url)));
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What a server serves, and where it keeps its data. With a database, what it keeps beside it is in the folder all the same. */
export interface Place {
  readonly module: string;
  readonly folder: string;
  readonly databaseUrl?: string;
}

export interface TimedProcess {
  /** Undefined when it ended before it served. */
  readonly url: Promise<string | undefined>;
  /** Sets the clock, and waits for the round that it does then. */
  moveTo(now: number): Promise<void>;
  /** Gives the exit code, null when a signal ended it. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

export function startTimed({ module, folder, databaseUrl }: Place, now: number): TimedProcess {
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const env = {
    ...inherited,
    CLAIMBLOCKS_DATA: folder,
    // A machine that is busy with other tests is no reason to refuse.
    CLAIMBLOCKS_MOST_DELAY: "0",
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  };
  const args = [entry, module, String(now)];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface(child.stdout);
  // What is still to be written to a process that was killed is of no interest.
  child.stdin.on("error", () => undefined);
  const url = new Promise<string | undefined>((resolve) => {
    lines.on("line", (line) => line.startsWith("serving ") && resolve(line.slice("serving ".length)));
    void ended.then(() => resolve(undefined));
  });
  return {
    url,
    async moveTo(next) {
      const done = new Promise<void>((resolve) => {
        const look = (line: string): void => {
          if (line !== `round ${next}`) return;
          lines.off("line", look);
          resolve();
        };
        lines.on("line", look);
      });
      child.stdin.write(`${next}\n`);
      await Promise.race([done, ended]);
    },
    end: (signal) => end(child, ended, signal),
  };
}

async function end(
  child: ChildProcess,
  ended: Promise<unknown>,
  signal: "SIGKILL" | "SIGTERM",
): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await ended;
  return child.exitCode;
}
