import { CommanderError } from "commander";
import { codeTable } from "../index.ts";
import { buildProgram } from "./build-program.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

/** Runs one command; `argv` is what follows the name of the program. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let outcome: Outcome = { exitCode: exitCodes.clean };
  const program = buildProgram(terminal, (result) => {
    outcome = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun;
    terminal.writeTalk(describeOurMistake(error));
    return exitCodes.ourMistake;
  }
  if (outcome.data !== undefined) terminal.writeData(withLineEnd(outcome.data));
  if (outcome.talk !== undefined) terminal.writeTalk(withLineEnd(outcome.talk));
  return outcome.exitCode;
}

function withLineEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function describeOurMistake(error: unknown): string {
  const row = codeTable.get("CB9001");
  const expected = error instanceof Error ? error.message : String(error);
  return `${row?.code} ${row?.name}\n  ${row?.message.replace("{expected}", expected)}\n  ${row?.help}\n`;
}
