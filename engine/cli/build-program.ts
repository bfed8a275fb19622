import { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { addAudit } from "./commands/audit.ts";
import { addCheck } from "./commands/check.ts";
import { addCodes } from "./commands/codes.ts";
import { addDiff } from "./commands/diff.ts";
import { addExplain } from "./commands/explain.ts";
import { addHelpers } from "./commands/helpers.ts";
import { addImpact } from "./commands/impact.ts";
import { addInit } from "./commands/init.ts";
import { addKeys } from "./commands/keys.ts";
import { addRender } from "./commands/render.ts";
import { addSchedule } from "./commands/schedule.ts";
import { addSchema } from "./commands/schema.ts";
import { addServe } from "./commands/serve.ts";
import { addStore } from "./commands/store.ts";
import { addTest } from "./commands/test.ts";
import { addToken } from "./commands/token.ts";
import type { Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";
import { readVersion } from "./version.ts";

const commands = [
  addCheck,
  addRender,
  addExplain,
  addSchedule,
  addTest,
  addDiff,
  addImpact,
  addCodes,
  addHelpers,
  addSchema,
  addInit,
  addServe,
  addStore,
  addToken,
  addKeys,
  addAudit,
];

/** The command line with all its commands; each hands its outcome to `finish`. */
export function buildProgram(terminal: Terminal, finish: (outcome: Outcome) => void): Command {
  const context: CommandContext = { terminal, finish };
  const program = new Command("claimblocks")
    .description("Checks product modules, shows the cards they give, and explains every value.")
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .showHelpAfterError("Add --help to see what is possible.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.writeData(text),
      writeErr: (text) => terminal.writeTalk(text),
      getOutHasColors: () => terminal.colors.data,
      getErrHasColors: () => terminal.colors.talk,
      getOutHelpWidth: () => terminal.width ?? 100,
      getErrHelpWidth: () => terminal.width ?? 100,
    })
    .addHelpText("after", exitCodeHelp);
  for (const add of commands) add(program, context);
  return program;
}

const exitCodeHelp = `
Exit code: 0 nothing to report, 1 findings, 2 could not run, 70 a mistake of ours.`;
