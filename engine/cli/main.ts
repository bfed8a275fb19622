import { processTerminal } from "./process-terminal.ts";
import { run } from "./run.ts";

/** The command of this process. The exit code is left for Node to use once everything is written. */
export async function main(): Promise<void> {
  const exitCode = await run(process.argv.slice(2), processTerminal());
  process.exitCode ??= exitCode;
}
