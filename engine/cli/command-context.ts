import type { Command } from "commander";
import type { Outcome } from "./outcome.ts";
import type { Terminal } from "./terminal.ts";

export interface CommandContext {
  readonly terminal: Terminal;
  readonly finish: (outcome: Outcome) => void;
}

/** Every file in `commands/` exports one of these. */
export type AddCommand = (program: Command, context: CommandContext) => void;
