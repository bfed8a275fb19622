import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ServerTask } from "./server-process.ts";

export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startServerProcess(task: ServerTask): Promise<ServerProcess> {
  const child: ChildProcess = fork(new URL("server-process.ts", import.meta.url));
  const stop = async (): Promise<void> => {
    const gone = child.exitCode === null ? once(child, "exit") : undefined;
    child.kill();
    await gone;
  };
  child.send(task);
  const [answer] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown];
  if (typeof answer !== "object" || answer === null) throw new Error("A server of the bench did not start.");
  return { url: (answer as { url: string }).url, stop };
}
