import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { run } from "../../../engine/cli/run.ts";
import type { Terminal } from "../../../engine/cli/terminal.ts";
import type { RunResult } from "./scenario.ts";

export const program = resolve(import.meta.dirname, "../../../engine/cli/claimblocks.mjs");

/** The moment at which every command in these tests is run. */
export const now = Date.parse("2026-03-01T08:30:00.000Z");

/** Runs a command inside this process, without a terminal. */
export async function runCommand(argv: readonly string[], terminal: Partial<Terminal> = {}): Promise<RunResult> {
  let data = "";
  let talk = "";
  const exitCode = await run(argv, {
    writeData: (text) => (data += text),
    writeTalk: (text) => (talk += text),
    colors: { data: false, talk: false },
    width: undefined,
    now: () => now,
    ...terminal,
  });
  return { exitCode, data, talk };
}

/** Runs the program as a person does. */
export function runProgram(argv: readonly string[], cwd: string, start = program): Promise<RunResult> {
  const env = { ...process.env, NO_COLOR: "1" };
  const child = spawn(process.execPath, [start, ...argv], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let data = "";
  let talk = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (data += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (talk += text));
  return new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", (exitCode) => settle({ exitCode, data, talk }));
  });
}

/** Runs something with another current folder, which paths on a command line start from. */
export async function inFolder<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await action();
  } finally {
    process.chdir(before);
  }
}
