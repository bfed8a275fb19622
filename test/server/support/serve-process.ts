import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("serve-entry.ts", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface ServeProcess {
  readonly url: string;
  readonly output: () => string;
  /** Sends a signal and waits for the end; gives the exit code, null when a signal ended it. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

/** The server as a process of its own, on real sockets and a real folder. */
export async function startServeProcess(
  dataFolder: string,
  modulePath: string,
  port = "0",
  logLevel = "error",
): Promise<ServeProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", entry, dataFolder, modulePath, port, logLevel], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString("utf8");
      const [, found] = /claims +(http:\S+)\/\n/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}\n${output}`)));
  });
  return { url, output: () => output, end: (signal) => endOf(child, signal) };
}

async function endOf(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
  return child.exitCode;
}
